package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Arguments of a call, whatever their encoding: numbers may be strings, and nested objects may be
 * JSON or strings with JSON.
 */
final class Arguments {
  private final ObjectNode values;
  private final Map<String, MultipartFile> uploads;

  Arguments(ObjectNode values, Map<String, MultipartFile> uploads) {
    this.values = values;
    this.uploads = Map.copyOf(uploads);
  }

  ObjectNode values() {
    return values;
  }

  Optional<String> text(String name) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isValueNode() ? value.asText() : JsonNodes.write(value));
  }

  String textOr(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  OptionalLong number(String name) {
    Optional<String> text = text(name).map(String::strip).filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  int intOr(String name, int otherwise) {
    OptionalLong number = number(name);
    return number.isPresent() ? (int) number.getAsLong() : otherwise;
  }

  /** A numeric id; empty if absent or 0. */
  OptionalInt id(String name) {
    int id = intOr(name, 0);
    return id == 0 ? OptionalInt.empty() : OptionalInt.of(id);
  }

  boolean flag(String name) {
    String value = textOr(name, "").strip();
    return value.equalsIgnoreCase("true") || value.equals("1") || value.equalsIgnoreCase("yes");
  }

  Optional<ObjectNode> object(String name) {
    return json(name).filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  Optional<ArrayNode> array(String name) {
    return json(name).filter(JsonNode::isArray).map(ArrayNode.class::cast);
  }

  /** A list of numbers; any other element is refused. */
  List<Integer> ids(String name) {
    ArrayNode array =
        array(name)
            .orElseThrow(() -> ApiException.badRequest("message identifiers are not specified"));
    List<Integer> ids = new ArrayList<>();
    for (JsonNode node : array) {
      if (!node.canConvertToInt() && !node.asText().matches("\\d+")) {
        throw ApiException.badRequest("message identifier is not a number");
      }
      ids.add(node.asInt());
    }
    return ids;
  }

  /**
   * The file referenced by {@code attach://name}, or the one sent under the argument's own name.
   */
  Optional<MultipartFile> upload(String name) {
    return Optional.ofNullable(uploads.get(name));
  }

  /** Names of the arguments that are files in the request itself. */
  Set<String> files() {
    return uploads.keySet();
  }

  /** A copy with other values, such as for one part of an album. */
  Arguments with(ObjectNode others) {
    return new Arguments(others, uploads);
  }

  private Optional<JsonNode> json(String name) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      return Optional.of(value);
    }
    if (value.asText().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        JsonNodes.parse(value.asText())
            .orElseThrow(() -> ApiException.badRequest("can't parse " + name + " JSON object")));
  }
}
