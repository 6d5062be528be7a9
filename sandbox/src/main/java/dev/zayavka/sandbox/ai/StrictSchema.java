package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Rules of a strict schema: each object is closed and requires all its properties, and nothing
 * limits lengths or counts.
 */
final class StrictSchema {
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "anyOf",
          "$ref",
          "$defs",
          "title",
          "description");
  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");
  private static final int DEEPEST = 10;

  private final String name;

  private StrictSchema(String name) {
    this.name = name;
  }

  /**
   * Checks a schema.
   *
   * @throws AiRefusal if it breaks a rule; the error names the place
   */
  static void check(String name, JsonNode schema) {
    StrictSchema rules = new StrictSchema(name);
    if (!schema.path("type").asText("").equals("object")) {
      throw rules.wrong(
          "",
          "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"%s\"'."
              .formatted(schema.path("type").asText("None")));
    }
    rules.node(schema, "", 1);
  }

  private void node(JsonNode schema, String place, int depth) {
    if (!schema.isObject() || depth > DEEPEST) {
      throw wrong(
          place, depth > DEEPEST ? "the schema is nested too deep." : "schema must be an object.");
    }
    keywords(schema, place);
    types(schema, place);
    if (schema.has("properties") || schema.path("type").asText("").equals("object")) {
      object(schema, place, depth);
    }
    if (schema.path("type").asText("").equals("array") && !schema.has("items")) {
      throw wrong(place, "array schema missing items.");
    }
    if (schema.has("items")) {
      node(schema.path("items"), place + ", 'items'", depth + 1);
    }
    for (int i = 0; i < schema.path("anyOf").size(); i++) {
      node(schema.path("anyOf").get(i), place + ", 'anyOf', '" + i + "'", depth + 1);
    }
    schema
        .path("$defs")
        .properties()
        .forEach(
            definition ->
                node(
                    definition.getValue(),
                    place + ", '$defs', '" + definition.getKey() + "'",
                    depth));
  }

  private void keywords(JsonNode schema, String place) {
    schema
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!KEYWORDS.contains(keyword)) {
                throw wrong(place, "'" + keyword + "' is not permitted.");
              }
            });
  }

  private void types(JsonNode schema, String place) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) {
      if (!schema.has("anyOf")
          && !schema.has("$ref")
          && !schema.has("const")
          && !schema.has("enum")) {
        throw wrong(place, "schema must have a 'type' key.");
      }
      return;
    }
    if (type.isArray()) {
      type.forEach(each -> type(each.asText(""), place));
    } else {
      type(type.asText(""), place);
    }
  }

  private void type(String type, String place) {
    if (!TYPES.contains(type)) {
      throw wrong(place, "'" + type + "' is not a valid type.");
    }
  }

  private void object(JsonNode schema, String place, int depth) {
    JsonNode closed = schema.path("additionalProperties");
    if (!closed.isBoolean() || closed.asBoolean()) {
      throw wrong(place, "'additionalProperties' is required to be supplied and to be false.");
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(property -> required.add(property.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (!required.remove(property.getKey())) {
                throw wrong(
                    place,
                    "'required' is required to be supplied and to be an array including every key"
                        + " in properties. Missing '"
                        + property.getKey()
                        + "'.");
              }
              node(
                  property.getValue(),
                  place + ", 'properties', '" + property.getKey() + "'",
                  depth + 1);
            });
    if (!required.isEmpty()) {
      throw wrong(
          place, "'required' names '" + required.iterator().next() + "', which is no property.");
    }
  }

  private AiRefusal wrong(String place, String reason) {
    String context = place.isEmpty() ? "()" : "(" + place.substring(2) + ")";
    return OpenAiErrors.refusal(
        "Invalid schema for response_format '%s': In context=%s, %s"
            .formatted(name, context, reason),
        "response_format",
        null);
  }
}
