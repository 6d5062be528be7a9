package dev.zayavka.ports.assessment;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;

/**
 * Call of a model, without any text: limits, costs and metrics come from here.
 *
 * @param outcome simple name of the outcome
 * @param tokensIn 0 if the provider did not say
 * @param tokensOut 0 if the provider did not say
 * @param unproven components that were claimed without a quote that stands in the words
 */
public record AiCallRecord(
    TrainingId training,
    PersonId person,
    Kind kind,
    AiModel model,
    String outcome,
    long tokensIn,
    long tokensOut,
    int unproven,
    Duration took,
    Instant at) {

  /** Job of a call. */
  public enum Kind {
    PARTNER,
    REVIEWER,
    TRANSCRIBER
  }
}
