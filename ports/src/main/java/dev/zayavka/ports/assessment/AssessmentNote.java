package dev.zayavka.ports.assessment;

/** Short answers of the assessment desk that need no data. */
public enum AssessmentNote {
  /** The question is withdrawn ({@code /cancel}). */
  CANCELLED,
  /** A comment is given in words. */
  COMMENT_IN_WORDS,
  /** Question for the text of a broadcast. */
  BROADCAST_TEXT,
  /** A broadcast is a text: no file, no voice message. */
  BROADCAST_IN_WORDS,
  /** The audience of a broadcast is empty. */
  BROADCAST_TO_NOBODY,
  /** No broadcast has this number. */
  BROADCAST_UNKNOWN,
  /** The broadcast has ended, or the step is not possible now. */
  BROADCAST_NOT_NOW,
  /** The time to begin has passed. */
  BROADCAST_IN_THE_PAST
}
