package dev.zayavka.ports.credit;

/** Reasons to reject a comment. */
public enum CommentProblem {
  NOT_TEXT,
  /** An edit, where a new message is wanted. */
  EDITED,
  BLANK,
  TOO_LONG
}
