package dev.zayavka.ports.ai;

import java.time.Duration;

/** Outcome of one call to a language model. No {@code toString} shows words. */
public sealed interface AiOutcome {

  /** Name of the outcome, as it is stored and counted. */
  default String label() {
    return switch (this) {
      case Answered answered -> "Answered";
      case Heard heard -> "Heard";
      case Unusable unusable -> "Unusable";
      case Cut cut -> "Cut";
      case Refused refused -> "Refused";
      case Malformed malformed -> "Malformed";
      case Wait wait -> "Wait";
      case Exhausted exhausted -> "Exhausted";
      case Misconfigured misconfigured -> "Misconfigured";
      case Unreachable unreachable -> "Unreachable";
    };
  }

  /** An answer that has the shape of the schema; its content is not believed yet. */
  record Answered(AiValue.Fields answer) implements AiOutcome {
    @Override
    public String toString() {
      return "Answered";
    }
  }

  /**
   * Words of a voice message.
   *
   * @param words stripped; empty when nothing was heard
   */
  record Heard(String words) implements AiOutcome {
    @Override
    public String toString() {
      return "Heard[" + words.length() + " characters]";
    }
  }

  /** The voice message is gone, too large, too short or not readable; another try hears no more. */
  record Unusable(AiFault fault) implements AiOutcome {}

  /** The answer reached the limit of tokens and is not whole. */
  record Cut(AiFault fault) implements AiOutcome {}

  /** A filter of the provider, or the model, refused; another model may not. */
  record Refused(AiFault fault) implements AiOutcome {}

  /** The answer has not the shape of the schema, or is no answer; another try may bring one. */
  record Malformed(AiFault fault) implements AiOutcome {}

  /**
   * A rate limit: the provider wants no call for as long as this.
   *
   * @param pause positive, at most one hour
   */
  record Wait(Duration pause, AiFault fault) implements AiOutcome {}

  /** The quota or the money is used up; a person has to look, or a day has to pass. */
  record Exhausted(AiFault fault) implements AiOutcome {}

  /** A key, model, parameter or country is refused; a person has to look. */
  record Misconfigured(AiFault fault) implements AiOutcome {}

  /**
   * No clear answer: timeout, broken connection, 5xx.
   *
   * @param pause the least before another try: zero, or more for a server that is overloaded
   */
  record Unreachable(Duration pause, AiFault fault) implements AiOutcome {}
}
