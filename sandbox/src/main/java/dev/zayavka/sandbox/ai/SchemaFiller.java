package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the smallest value that satisfies a schema (JSON Schema, or the subset of OpenAPI), with
 * given values for properties of known names.
 */
final class SchemaFiller {
  private final JsonNode root;
  private final Map<String, JsonNode> known;

  SchemaFiller(JsonNode root, Map<String, JsonNode> known) {
    this.root = root;
    this.known = Map.copyOf(known);
  }

  JsonNode fill() {
    return fill(root, known);
  }

  /** Properties in the order a model writes them: as ordered, as required, as listed. */
  static List<String> names(JsonNode schema) {
    Set<String> names = new LinkedHashSet<>();
    schema.path("propertyOrdering").forEach(name -> names.add(name.asText()));
    schema.path("required").forEach(name -> names.add(name.asText()));
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  private JsonNode fill(JsonNode described, Map<String, JsonNode> values) {
    JsonNode schema = resolved(described);
    if (schema.path("enum").isArray()) {
      return schema.path("enum").path(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, values);
      case "array" -> array(schema);
      case "boolean" -> JsonNodes.object().booleanNode(false);
      case "integer", "number" -> JsonNodes.object().numberNode(0);
      case "string" -> JsonNodes.object().textNode("");
      default -> JsonNodes.object().nullNode();
    };
  }

  private ObjectNode object(JsonNode schema, Map<String, JsonNode> values) {
    ObjectNode json = JsonNodes.object();
    for (String name : names(schema)) {
      JsonNode property = resolved(schema.path("properties").path(name));
      Optional<JsonNode> value = Optional.ofNullable(values.get(name));
      json.set(
          name,
          value.map(given -> shaped(given, property)).orElseGet(() -> fill(property, Map.of())));
    }
    return json;
  }

  private ArrayNode array(JsonNode schema) {
    ArrayNode json = JsonNodes.array();
    for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
      json.add(fill(schema.path("items"), Map.of()));
    }
    return json;
  }

  /** A given value, with the properties of the schema for the objects of a list. */
  private JsonNode shaped(JsonNode given, JsonNode schema) {
    if (!given.isArray()) {
      return given;
    }
    ArrayNode json = JsonNodes.array();
    for (JsonNode item : given) {
      Map<String, JsonNode> values = new HashMap<>();
      item.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
      json.add(fill(schema.path("items"), values));
    }
    return json;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    if (reference.startsWith("#")) {
      return root.at(reference.substring(1));
    }
    return schema.has("anyOf") ? resolved(schema.path("anyOf").path(0)) : schema;
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name = type.isArray() ? type.path(0).asText("") : type.asText("");
    return name.toLowerCase(Locale.ROOT);
  }
}
