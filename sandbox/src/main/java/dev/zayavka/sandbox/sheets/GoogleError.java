package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** Refusal in Google's format (google.rpc.Status over HTTP). */
final class GoogleError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  GoogleError(int code, String message) {
    super(message);
    this.code = code;
  }

  static GoogleError invalid(String message) {
    return new GoogleError(400, message);
  }

  int code() {
    return code;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodes.object();
    json.putObject("error").put("code", code).put("message", getMessage()).put("status", status());
    return json;
  }

  private String status() {
    return switch (code) {
      case 400 -> "INVALID_ARGUMENT";
      case 401 -> "UNAUTHENTICATED";
      case 403 -> "PERMISSION_DENIED";
      case 404 -> "NOT_FOUND";
      case 429 -> "RESOURCE_EXHAUSTED";
      case 503 -> "UNAVAILABLE";
      default -> "INTERNAL";
    };
  }
}
