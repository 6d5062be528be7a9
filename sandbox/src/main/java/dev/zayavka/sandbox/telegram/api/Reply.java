package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.Json;

/** An answer of the Bot API: {@code {"ok": true, "result": ..}} or an error. */
record Reply(int status, ObjectNode body) {
  static Reply ok(JsonNode result) {
    ObjectNode body = Json.object().put("ok", true);
    body.set("result", result);
    return new Reply(200, body);
  }

  static Reply error(ApiException refusal) {
    return new Reply(refusal.code(), refusal.toJson());
  }

  boolean isOk() {
    return status == 200;
  }

  String description() {
    return body.path("description").asText("");
  }
}
