package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** HTTP response of the Bot API: {@code {"ok": true, "result": ..}} or an error. */
record ApiResponse(int status, ObjectNode body) {
  static ApiResponse ok(JsonNode result) {
    ObjectNode body = JsonNodes.object().put("ok", true);
    body.set("result", result);
    return new ApiResponse(200, body);
  }

  static ApiResponse error(ApiException refusal) {
    return new ApiResponse(refusal.code(), refusal.toJson());
  }

  boolean isOk() {
    return status == 200;
  }

  String description() {
    return body.path("description").asText("");
  }
}
