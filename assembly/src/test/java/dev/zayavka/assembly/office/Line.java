package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.telegram.people.MessageView;

/**
 * Something that was said in the course of a random day, known by words that nobody else says.
 *
 * @param source the chat and topic it was said in; lines of one source keep their order
 * @param reach how far it is to go
 */
record Line(long ticket, String words, String source, MessageView said, Reach reach) {

  /** What becomes of a line. */
  enum Reach {
    /** It stands in every place of its ticket. */
    EVERYWHERE,
    /** It stays where it was said. */
    INSIDE
  }

  /** The words it has after an edit. */
  String edited() {
    return "<" + words.substring(1, words.length() - 1) + ">";
  }
}
