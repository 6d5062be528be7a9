package dev.zayavka.ports.credit;

/** An answer to the question for a comment. */
public sealed interface CommentAnswer {

  /** Text, as written. */
  record Words(String text) implements CommentAnswer {}

  /** Anything else: a sticker, a voice message, a photo, ... */
  record NotWords() implements CommentAnswer {}

  /** Another message than the answer, changed by hand: it may be any, and decides nothing. */
  record Edited() implements CommentAnswer {}
}
