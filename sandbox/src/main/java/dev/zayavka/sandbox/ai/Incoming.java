package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Request as it arrived.
 *
 * @param number the sequence number, from 1
 * @param headers by lower-case name; keys are masked
 * @param key of the caller, empty if there is none
 * @param json the body; a missing node if it is not JSON
 * @param parts of a multipart body
 */
record Incoming(
    long number,
    Instant at,
    String method,
    String path,
    Map<String, String> headers,
    String key,
    JsonNode json,
    List<AiPart> parts) {

  AiCall call(AiProvider provider, AiKind kind, String model) {
    return new AiCall(
        number,
        at,
        provider,
        kind,
        model,
        method,
        path,
        headers,
        RecordedBody.of(json),
        parts,
        false,
        0,
        Duration.ZERO);
  }

  /** Without headers, key and body. */
  @Override
  public String toString() {
    return "Incoming[" + number + ", " + method + " " + path + "]";
  }
}
