package dev.zayavka.ports.http;

/** Answers the requests of one endpoint, many at once. */
@FunctionalInterface
public interface HttpHandler {

  /** Returns the reply; an exception becomes 500, whose body tells nothing. */
  HttpReply handle(HttpRequest request);
}
