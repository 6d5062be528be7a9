package dev.zayavka.sandbox.ai;

import java.time.Duration;

/** Effect of a script on a call. */
sealed interface AiEffect {
  /** Answer found from the schema and the last words. */
  record Improvise() implements AiEffect {}

  /** Answer of the model with this text; for a voice, the words that were heard. */
  record Say(String text) implements AiEffect {
    /** Without the text, which belongs in no log. */
    @Override
    public String toString() {
      return "Say";
    }
  }

  /**
   * Fault of the provider.
   *
   * @param retryAfter pause that a 429 names
   */
  record Fail(AiFault fault, Duration retryAfter) implements AiEffect {}

  /** Response as it is. */
  record Raw(int status, String contentType, String body) implements AiEffect {
    @Override
    public String toString() {
      return "Raw[" + status + ", " + contentType + "]";
    }
  }
}
