package dev.zayavka.adapter.telegram.routing;

/** Claim of a desk on private words: text that is neither a command nor an answer. */
public enum PrivateWords {
  /** Takes none. */
  NONE,

  /**
   * Takes the words of the people it serves as searches; the words of other people only if no other
   * desk takes all.
   */
  SEARCHES_OF_MEMBERS,

  /** Takes the words of all people. */
  ALL
}
