package dev.zayavka.ports.http;

/**
 * A method of a path.
 *
 * @param method as {@code GET}
 * @param path with a slash in front; a part in braces is a parameter: {@code /webhook/{secret}}
 */
public record HttpEndpoint(String method, String path) {

  public HttpEndpoint {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + path);
    }
  }
}
