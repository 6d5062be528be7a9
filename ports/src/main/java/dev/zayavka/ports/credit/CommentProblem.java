package dev.zayavka.ports.credit;

/** What is wrong with an answer that was to be a comment. */
public enum CommentProblem {
  NOT_TEXT,
  BLANK,
  TOO_LONG
}
