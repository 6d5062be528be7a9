package dev.zayavka.ports.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request to an endpoint.
 *
 * @param parameters the values of the path's parameters, by name
 * @param headers by name, in any case
 */
public record HttpRequest(
    Map<String, String> parameters, Map<String, String> headers, HttpBody body) {

  public HttpRequest {
    parameters = Map.copyOf(parameters);
    headers = Map.copyOf(headers);
  }

  /** The header of this name, written in any case. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
