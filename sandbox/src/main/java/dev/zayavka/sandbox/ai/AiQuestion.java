package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * Call that passed the checks, in the terms of no provider.
 *
 * @param number the sequence number of the call, from 1
 * @param system text for the model, empty if there is none
 * @param messages in order, without the system text
 * @param schema of the answer; a missing node if there is none
 * @param voice SHA-256 of the voice file, empty if there is none
 * @param limits of the answer
 */
record AiQuestion(
    long number,
    Instant at,
    AiProvider provider,
    AiKind kind,
    String model,
    String system,
    List<Said> messages,
    JsonNode schema,
    String voice,
    TokenLimits limits) {

  AiQuestion {
    messages = List.copyOf(messages);
  }

  /** The person's newest words. */
  String lastWords() {
    return messages.isEmpty() ? "" : messages.getLast().text();
  }

  /** Number of the person's messages. */
  int turns() {
    return (int) messages.stream().filter(Said::byPerson).count();
  }

  /** Without the words, which belong in no log. */
  @Override
  public String toString() {
    return "AiQuestion[" + number + ", " + provider + ", " + kind + ", " + model + "]";
  }

  /** Tokens of the question; one for four characters. */
  int tokens() {
    int length = system.length();
    for (Said said : messages) {
      length += said.text().length();
    }
    return TokenLimits.tokens(length);
  }

  /** Message of the person or of the model. */
  record Said(boolean byPerson, String text) {
    @Override
    public String toString() {
      return byPerson ? "person" : "model";
    }
  }
}
