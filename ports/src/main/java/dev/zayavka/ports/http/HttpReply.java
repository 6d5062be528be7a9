package dev.zayavka.ports.http;

import java.util.Map;

/**
 * The reply to a request.
 *
 * @param contentType of the body; empty when there is none
 */
public record HttpReply(int status, Map<String, String> headers, String contentType, String body) {

  private static final String JSON = "application/json; charset=utf-8";

  public HttpReply {
    headers = Map.copyOf(headers);
  }

  /** A status alone. */
  public static HttpReply of(int status) {
    return new HttpReply(status, Map.of(), "", "");
  }

  /** A body of JSON. */
  public static HttpReply json(int status, String body) {
    return json(status, Map.of(), body);
  }

  /** A body of JSON, with headers. */
  public static HttpReply json(int status, Map<String, String> headers, String body) {
    return new HttpReply(status, headers, JSON, body);
  }
}
