package dev.zayavka.ports.credit;

/** What is wrong with an answer that was to be a comment. */
public enum CommentProblem {
  NOT_TEXT,
  /** An edit, where a new message is wanted. */
  EDITED,
  BLANK,
  TOO_LONG
}
