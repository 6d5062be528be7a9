package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.Json;

/** A call refused in Telegram's own words (Bot API, "Making requests" and ResponseParameters). */
final class ApiException extends RuntimeException {
  private final int code;
  private final ObjectNode parameters;

  private ApiException(int code, String description, ObjectNode parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  static ApiException badRequest(String reason) {
    return new ApiException(400, "Bad Request: " + reason, Json.object());
  }

  static ApiException forbidden(String reason) {
    return new ApiException(403, "Forbidden: " + reason, Json.object());
  }

  static ApiException conflict(String reason) {
    return new ApiException(409, "Conflict: " + reason, Json.object());
  }

  static ApiException unauthorized() {
    return new ApiException(401, "Unauthorized", Json.object());
  }

  static ApiException notFound() {
    return new ApiException(404, "Not Found", Json.object());
  }

  static ApiException tooLarge() {
    return new ApiException(413, "Request Entity Too Large", Json.object());
  }

  static ApiException tooManyRequests(int seconds) {
    return new ApiException(
        429,
        "Too Many Requests: retry after " + seconds,
        Json.object().put("retry_after", seconds));
  }

  static ApiException upgraded(long supergroup) {
    return new ApiException(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Json.object().put("migrate_to_chat_id", supergroup));
  }

  int code() {
    return code;
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object().put("ok", false).put("error_code", code).put("description", description());
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
