package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** Turns the values of a JSON text into others of the wrong types. */
final class WrongTypes {
  private WrongTypes() {}

  /** The text with wrong types; a number if it is no JSON object. */
  static String in(String text) {
    return JsonNodes.parse(text)
        .filter(JsonNode::isObject)
        .map(json -> JsonNodes.write(wrong(json)))
        .orElse("42");
  }

  private static JsonNode wrong(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> fields(value);
      case ARRAY -> items(value);
      case BOOLEAN -> JsonNodes.object().textNode(value.asText());
      case STRING -> JsonNodes.object().numberNode(42);
      case NUMBER, NULL, MISSING, BINARY, POJO -> JsonNodes.object().textNode("many");
    };
  }

  private static ObjectNode fields(JsonNode value) {
    ObjectNode json = JsonNodes.object();
    value.properties().forEach(field -> json.set(field.getKey(), wrong(field.getValue())));
    return json;
  }

  /** An empty list has no value with a type; it becomes an object. */
  private static JsonNode items(JsonNode value) {
    if (value.isEmpty()) {
      return JsonNodes.object();
    }
    ArrayNode json = JsonNodes.array();
    value.forEach(item -> json.add(wrong(item)));
    return json;
  }
}
