package dev.zayavka.ports.credit;

/** Result of offering a private message to the credit desk as a comment. */
public sealed interface CommentOutcome {

  /** No comment is awaited from this person: the message belongs to another handler. */
  record NotAsked() implements CommentOutcome {}

  /** It will not do; the person is asked again, with the reason. */
  record AskedAgain(CommentProblem problem) implements CommentOutcome {}

  /** The person thought better of it; the two buttons come back. */
  record Cancelled(CreditState.Existing present) implements CommentOutcome {}

  /** It was taken to the request, and this is what the desk said. */
  record Taken(CreditOutcome outcome) implements CommentOutcome {}
}
