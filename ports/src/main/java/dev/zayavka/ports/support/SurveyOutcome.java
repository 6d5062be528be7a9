package dev.zayavka.ports.support;

/** Result of an answer to the survey. */
public sealed interface SurveyOutcome {

  /** The answer was accepted; this is the state of the survey. */
  record Taken(SurveyState present) implements SurveyOutcome {}

  /** It was not: answered before, too late, or not this person's. */
  record Refused(Reason reason, SurveyState present) implements SurveyOutcome {}

  /** It was carried out before. */
  record Repeated() implements SurveyOutcome {}

  /** Reason not to take an answer. */
  enum Reason {
    NOT_ASKED,
    NOT_YOURS,
    ANSWERED_BEFORE,
    TOO_LATE,
    /** The client is banned. */
    BANNED
  }
}
