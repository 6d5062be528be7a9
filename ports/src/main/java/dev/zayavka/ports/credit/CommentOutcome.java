package dev.zayavka.ports.credit;

/** What became of a private message that may have been a comment. */
public sealed interface CommentOutcome {

  /** Nobody asked this person for a comment: the message is somebody else's. */
  record NotAsked() implements CommentOutcome {}

  /** It will not do; the person is asked again, with the reason. */
  record AskedAgain(CommentProblem problem) implements CommentOutcome {}

  /** The person thought better of it; the two buttons come back. */
  record Cancelled(CreditState.Existing present) implements CommentOutcome {}

  /** It was taken to the request, and this is what the desk said. */
  record Taken(CreditOutcome outcome) implements CommentOutcome {}
}
