package dev.zayavka.ports.http;

/** An endpoint with its handler; it belongs to the adapter that knows its protocol. */
public record HttpRoute(HttpEndpoint endpoint, HttpHandler handler) {

  public static HttpRoute get(String path, HttpHandler handler) {
    return new HttpRoute(new HttpEndpoint("GET", path), handler);
  }

  public static HttpRoute post(String path, HttpHandler handler) {
    return new HttpRoute(new HttpEndpoint("POST", path), handler);
  }
}
