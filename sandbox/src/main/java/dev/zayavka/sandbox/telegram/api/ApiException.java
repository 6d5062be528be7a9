package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/**
 * Thrown if a call is refused, with Telegram's error code and text (Bot API, "Making requests" and
 * ResponseParameters).
 */
final class ApiException extends RuntimeException {
  private final int code;
  private final ObjectNode parameters;

  private ApiException(int code, String description, ObjectNode parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  static ApiException badRequest(String reason) {
    return new ApiException(400, "Bad Request: " + reason, JsonNodes.object());
  }

  static ApiException forbidden(String reason) {
    return new ApiException(403, "Forbidden: " + reason, JsonNodes.object());
  }

  static ApiException conflict(String reason) {
    return new ApiException(409, "Conflict: " + reason, JsonNodes.object());
  }

  static ApiException unauthorized() {
    return new ApiException(401, "Unauthorized", JsonNodes.object());
  }

  static ApiException notFound() {
    return new ApiException(404, "Not Found", JsonNodes.object());
  }

  static ApiException tooLarge() {
    return new ApiException(413, "Request Entity Too Large", JsonNodes.object());
  }

  static ApiException tooManyRequests(int seconds) {
    return new ApiException(
        429,
        "Too Many Requests: retry after " + seconds,
        JsonNodes.object().put("retry_after", seconds));
  }

  static ApiException upgraded(long supergroup) {
    return new ApiException(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        JsonNodes.object().put("migrate_to_chat_id", supergroup));
  }

  int code() {
    return code;
  }

  ObjectNode toJson() {
    ObjectNode json =
        JsonNodes.object()
            .put("ok", false)
            .put("error_code", code)
            .put("description", description());
    if (!parameters.isEmpty()) {
      json.set("parameters", parameters);
    }
    return json;
  }

  String description() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
