package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.telegram.people.MessageView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that was said in the course of a random day, known by words that nobody else says.
 *
 * @param said the message as it was when it was said
 * @param answers what stood in the message it answers; empty when it answers none
 * @param inside it stays where it was said
 */
record Line(long ticket, String words, MessageView said, String answers, boolean inside) {

  private static final Pattern WORDS = Pattern.compile("[\\[<](\\d+)[]>]");

  static String words(int number) {
    return "[" + number + "]";
  }

  /** The words it has after an edit. */
  String edited() {
    return "<" + words.substring(1, words.length() - 1) + ">";
  }

  /** The chat and topic it was said in; lines of one source keep their order. */
  String source() {
    return said.chatId() + "/" + said.threadId();
  }

  /** The numbers of all lines in a text, edited or not. */
  static Stream<String> numbers(String text) {
    Matcher matcher = WORDS.matcher(text);
    return matcher.results().map(found -> found.group(1));
  }
}
