package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Rules of {@code responseSchema}: a subset of OpenAPI with upper-case types. */
final class GeminiSchema {
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "format",
          "title",
          "description",
          "nullable",
          "enum",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "properties",
          "required",
          "propertyOrdering",
          "items",
          "anyOf",
          "default",
          "example");
  private static final Set<String> TYPES =
      Set.of("STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL");
  private static final String ROOT = "generation_config.response_schema";

  private GeminiSchema() {}

  /**
   * Checks a schema.
   *
   * @throws AiRefusal if it breaks a rule; the error names the place
   */
  static void check(JsonNode schema) {
    check(schema, ROOT);
  }

  private static void check(JsonNode schema, String place) {
    GeminiRules.fields(schema, place, KEYWORDS);
    String type = schema.path("type").asText("");
    if (!TYPES.contains(type) && !schema.has("anyOf")) {
      throw GeminiRules.invalid(
          place + ".type",
          "type.googleapis.com/google.ai.generativelanguage.v1beta.Type",
          schema.path("type"));
    }
    if (type.equals("OBJECT")) {
      checkObject(schema, place);
    }
    if (type.equals("ARRAY") && !schema.has("items")) {
      throw wrong(place + ".items", "missing field.");
    }
    if (schema.has("enum") && !type.equals("STRING")) {
      throw wrong(place + ".enum", "only allowed for STRING type");
    }
    if (schema.has("items")) {
      check(schema.path("items"), place + ".items");
    }
    for (JsonNode choice : schema.path("anyOf")) {
      check(choice, place + ".any_of");
    }
  }

  private static void checkObject(JsonNode schema, String place) {
    JsonNode properties = schema.path("properties");
    if (properties.isEmpty()) {
      throw wrong(place + ".properties", "should be non-empty for OBJECT type");
    }
    for (String list : Set.of("required", "propertyOrdering")) {
      for (JsonNode name : schema.path(list)) {
        if (!properties.has(name.asText())) {
          throw wrong(place + "." + list, "property is not defined: " + name.asText());
        }
      }
    }
    properties
        .properties()
        .forEach(
            property ->
                check(property.getValue(), place + ".properties[" + property.getKey() + "]"));
  }

  private static AiRefusal wrong(String place, String reason) {
    return GeminiErrors.refusal("* GenerateContentRequest." + place + ": " + reason + "\n");
  }
}
