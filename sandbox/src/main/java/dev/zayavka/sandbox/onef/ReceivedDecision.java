package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * One decision as it came over the wire.
 *
 * @param number counts what was received, from 1
 * @param headers by lower-case name
 * @param body as text
 * @param json the body parsed; a missing node when it is no JSON
 * @param authorized whether it carried the header asked for
 * @param taken whether it took effect in 1F
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

  /** The {@code ID} of the request it decides. */
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

  /** The {@code Idempotency-Key}; without one every delivery is a decision of its own. */
  public String key() {
    String key = headers.getOrDefault("idempotency-key", "");
    return key.isEmpty() ? "#" + number : key;
  }
}
