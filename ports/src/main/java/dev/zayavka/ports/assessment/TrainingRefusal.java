package dev.zayavka.ports.assessment;

import dev.zayavka.ports.conversation.MessageContent;
import java.time.Instant;

/** Reason to refuse a command on a training. */
public sealed interface TrainingRefusal {

  /** Name of the reason, a label of metrics. */
  default String label() {
    return switch (this) {
      case NotAMember notAMember -> "NOT_A_MEMBER";
      case NotInformed notInformed -> "NOT_INFORMED";
      case NoTraining noTraining -> "NO_TRAINING";
      case StaleButton staleButton -> "STALE_BUTTON";
      case UnknownScenario unknownScenario -> "UNKNOWN_SCENARIO";
      case AlreadyRunning alreadyRunning -> "ALREADY_RUNNING";
      case ReplyPending replyPending -> "REPLY_PENDING";
      case ReviewPending reviewPending -> "REVIEW_PENDING";
      case TooShort tooShort -> "TOO_SHORT";
      case NotWords notWords -> "NOT_WORDS";
      case WordsStand wordsStand -> "WORDS_STAND";
      case OutOfBounds outOfBounds -> outOfBounds.bound().name();
      case Limited limited -> limited.limit().name();
    };
  }

  /** The person is no member: they are asked for the password. */
  record NotAMember() implements TrainingRefusal {}

  /** The person has to read who sees their words first; the note was sent. */
  record NotInformed() implements TrainingRefusal {}

  /** There is no open training. */
  record NoTraining() implements TrainingRefusal {}

  /** The button belongs to another training than the open one, or to an earlier step. */
  record StaleButton() implements TrainingRefusal {}

  /** No scenario has this id. */
  record UnknownScenario() implements TrainingRefusal {}

  /** This very training is running: it is not started a second time. */
  record AlreadyRunning() implements TrainingRefusal {}

  /** The partner is being asked, and the words cannot join the turn any more. */
  record ReplyPending() implements TrainingRefusal {}

  /** The review is being written. */
  record ReviewPending() implements TrainingRefusal {}

  /** There is no turn to review. */
  record TooShort() implements TrainingRefusal {}

  /** Only words and voice messages are read here. */
  record NotWords(MessageContent.Kind kind) implements TrainingRefusal {}

  /** Words that were edited count as they were sent. */
  record WordsStand() implements TrainingRefusal {}

  /** More or fewer characters, lines, seconds or bytes than a setting allows. */
  record OutOfBounds(Bound bound, long limit) implements TrainingRefusal {}

  /**
   * A limit of calls or tokens is used up.
   *
   * @param freeAt when the next call is possible
   */
  record Limited(Limit limit, Instant freeAt) implements TrainingRefusal {}

  /** Bounds of one message; the limit's unit stands behind each. */
  enum Bound {
    /** Characters. */
    TEXT_TOO_SHORT,
    /** Characters. */
    TEXT_TOO_LONG,
    /** Lines. */
    TOO_MANY_LINES,
    /** Milliseconds. */
    VOICE_TOO_SHORT,
    /** Seconds. */
    VOICE_TOO_LONG,
    /** Megabytes. */
    VOICE_TOO_LARGE
  }

  /** Limits of calls and tokens. */
  enum Limit {
    PER_MINUTE,
    PER_HOUR,
    TOKENS_PER_PERSON_DAY,
    TOKENS_PER_DAY
  }
}
