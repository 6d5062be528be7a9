package dev.zayavka.ports.http;

/** The body of a request, which is read only when it is asked for. */
@FunctionalInterface
public interface HttpBody {

  /**
   * Reads the body, or its beginning when it is longer; to be called once.
   *
   * @param atMost how many bytes; one more than a handler takes tells that the body is too long
   * @throws BodyBrokenOff when the connection ended before the body did
   */
  byte[] read(int atMost);
}
