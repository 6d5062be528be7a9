package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** JSON object in the body of a control request; a missing body is an empty object. */
record JsonBody(ObjectNode json) {
  static JsonBody of(Context request) {
    if (request.body().isBlank()) {
      return new JsonBody(JsonNodes.object());
    }
    JsonNode json =
        JsonNodes.parse(request.body())
            .filter(JsonNode::isObject)
            .orElseThrow(() -> new BadRequestResponse("a JSON object was expected"));
    return new JsonBody((ObjectNode) json);
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  String text(String name) {
    return json.path(name).asText("");
  }

  String required(String name) {
    if (!has(name)) {
      throw new BadRequestResponse("\"" + name + "\" is missing");
    }
    return text(name);
  }

  long number(String name, long otherwise) {
    return json.path(name).asLong(otherwise);
  }

  int integer(String name) {
    return json.path(name).asInt(0);
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    json.path(name).forEach(item -> all.add(item.asText()));
    return all;
  }

  List<Long> numbers(String name) {
    List<Long> all = new ArrayList<>();
    json.path(name).forEach(item -> all.add(item.asLong()));
    return all;
  }

  /** A duration in seconds, which may have a fraction, as 2.5. */
  Duration seconds(String name, Duration otherwise) {
    return has(name) ? Duration.ofMillis((long) (json.path(name).asDouble() * 1000)) : otherwise;
  }
}
