package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a private message that may have been a comment. */
public sealed interface CommentOutcome extends DeskOutcome {

  /** No question was open: the message is for another desk. */
  record NotAsked() implements CommentOutcome {}

  /** Invalid answer; the person is asked again, with the reason. */
  record AskedAgain(Problem problem) implements CommentOutcome {}

  /** Question cancelled; the two buttons come back. */
  record Cancelled(CreditState.Existing present) implements CommentOutcome {}

  /** Comment accepted; the outcome of the decision it belongs to. */
  record Taken(CreditOutcome outcome) implements CommentOutcome {
    @Override
    public DeskOutcome counted() {
      return outcome;
    }

    @Override
    public Optional<String> commandKind() {
      return Optional.of("DecideRequest");
    }
  }

  /** Sent in one go with a comment that was accepted before; the person is told that it is not. */
  record OneCommentCounts() implements CommentOutcome {}

  /** Validation error of an answer that should have been a comment. */
  enum Problem {
    NOT_TEXT,
    /** An edit, where a new message is wanted. */
    EDITED,
    BLANK,
    TOO_LONG
  }
}
