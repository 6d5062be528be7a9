package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Request to the stand-in and its result.
 *
 * @param number the sequence number, from 1
 * @param kind {@link AiKind#OTHER} for a refused call
 * @param model as named in the request, empty if it named none
 * @param path without the query
 * @param headers by lower-case name; keys are masked
 * @param json the body; a missing node if it was not JSON. Data of files in it is replaced by size
 *     and digest
 * @param parts of a multipart body
 * @param finished false while the answer is not sent
 * @param status 0 until the answer is sent, and if the connection was cut
 * @param took time until the answer was sent
 */
public record AiCall(
    long number,
    Instant at,
    AiProvider provider,
    AiKind kind,
    String model,
    String method,
    String path,
    Map<String, String> headers,
    JsonNode json,
    List<AiPart> parts,
    boolean finished,
    int status,
    Duration took) {

  public AiCall {
    headers = Map.copyOf(headers);
    parts = List.copyOf(parts);
  }

  /** Value of a header, empty if it was not sent. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /**
   * A part of the multipart body.
   *
   * @throws IllegalStateException if there is none of this name
   */
  public AiPart part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no part " + name + " in " + parts));
  }

  AiCall finished(int answered, Duration time) {
    return new AiCall(
        number, at, provider, kind, model, method, path, headers, json, parts, true, answered,
        time);
  }

  /** One line for a log, without words and keys. */
  public String line() {
    return "%d %s %s %s %s %s -> %s in %d ms"
        .formatted(
            number,
            method,
            path,
            provider.wireName(),
            kind.wireName(),
            model.isEmpty() ? "-" : model,
            status == 0 ? "no answer" : Integer.toString(status),
            took.toMillis());
  }

  ObjectNode toJson() {
    ObjectNode answer =
        JsonNodes.object()
            .put("number", number)
            .put("at", at.toString())
            .put("provider", provider.wireName())
            .put("kind", kind.wireName())
            .put("model", model)
            .put("method", method)
            .put("path", path);
    ObjectNode sent = answer.putObject("headers");
    headers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(header -> sent.put(header.getKey(), header.getValue()));
    if (!json.isMissingNode()) {
      answer.set("body", json);
    }
    ArrayNode all = answer.putArray("parts");
    parts.forEach(part -> all.add(part.toJson()));
    return answer.put("finished", finished).put("status", status).put("took_ms", took.toMillis());
  }

  /** Without body and headers. */
  @Override
  public String toString() {
    return line();
  }
}
