package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * One decision as received over HTTP.
 *
 * @param number the sequence number among all received ones, from 1
 * @param headers by lower-case name
 * @param body as text
 * @param json the parsed body; a missing node if it is not JSON
 * @param authorized true if it had the required header
 * @param taken true if it took effect in 1F
 */
public record ReceivedDecision(
    int number,
    Instant at,
    Map<String, String> headers,
    String body,
    JsonNode json,
    boolean authorized,
    boolean taken) {

  public ReceivedDecision {
    headers = Map.copyOf(headers);
  }

  /** The {@code ID} of the request it is about. */
  public long requestId() {
    return json.path("ID").asLong();
  }

  /** {@code APPROVED} or {@code REJECTED}. */
  public String status() {
    return json.path("KAStatus").asText();
  }

  public String decisionAt() {
    return json.path("DecisionAt").asText();
  }

  /** The {@code Idempotency-Key}; a delivery without one counts as a separate decision. */
  public String key() {
    String key = headers.getOrDefault("idempotency-key", "");
    return key.isEmpty() ? "#" + number : key;
  }
}
