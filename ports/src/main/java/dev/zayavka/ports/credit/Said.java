package dev.zayavka.ports.credit;

/** What a person answered when asked for a comment. */
public sealed interface Said {

  /** Text, as written. */
  record Words(String text) implements Said {}

  /** Anything else: a sticker, a voice message, a photo, ... */
  record NotWords() implements Said {}

  /** Another message than the answer, changed by hand: it may be any, and decides nothing. */
  record Edited() implements Said {}
}
