package dev.zayavka.assembly.assessment.scenario;

import dev.zayavka.ports.assessment.Found;
import java.util.List;

/** The other side of a talk in the terminal. */
interface TalkPartner {

  /** Name for the first line, as {@code openai:gpt-5-mini}. */
  String name();

  /**
   * Answer to the last words.
   *
   * @param talk all turns; the last one has no reply yet
   */
  Answer answer(Talk talk);

  /** The review, by lines. */
  List<String> review(Talk talk);

  /** An answer, or none. */
  sealed interface Answer {
    /**
     * A reply in character.
     *
     * @param found components that count, with the words that prove them
     */
    record Reply(String text, List<Found> found) implements Answer {}

    /** No reply; the words do not count as a turn. */
    record None(String cause) implements Answer {}
  }
}
