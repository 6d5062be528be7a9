package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * HTTP response to a call.
 *
 * @param ending cut of the connection, if there is one
 */
record AiReply(
    int status, Map<String, String> headers, String contentType, String body, Ending ending) {

  /** End of a response on the connection. */
  enum Ending {
    WHOLE,
    CUT_BEFORE_HEADERS,
    CUT_AFTER_HEADERS
  }

  static AiReply json(int status, JsonNode body) {
    return new AiReply(status, Map.of(), "application/json", JsonNodes.write(body), Ending.WHOLE);
  }

  /** Page of a proxy before the provider. */
  static AiReply html(int status, String title) {
    String page =
        "<!DOCTYPE html>\n<html><head><title>%s</title></head>\n<body><h1>%s</h1></body></html>\n"
            .formatted(title, title);
    return new AiReply(status, Map.of(), "text/html; charset=UTF-8", page, Ending.WHOLE);
  }

  AiReply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new AiReply(status, more, contentType, body, ending);
  }

  AiReply ending(Ending other) {
    return new AiReply(status, headers, contentType, body, other);
  }

  /** Without the body, which may hold words. */
  @Override
  public String toString() {
    return "AiReply[" + status + ", " + ending + "]";
  }
}
