package dev.zayavka.ports.http;

/** The connection ended before the body of its request did. */
public final class BodyBrokenOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BodyBrokenOff(Throwable cause) {
    super("the body of a request could not be read to its end", cause);
  }
}
