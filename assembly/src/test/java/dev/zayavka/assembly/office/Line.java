package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.telegram.people.MessageView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message of a random day, identified by a unique text.
 *
 * @param said the message as it was when it was said
 * @param answers text of the message it replies to; empty if it is no reply
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

  /** The source chat and topic; lines of one source keep their order. */
  String source() {
    return said.chatId() + "/" + said.threadId();
  }

  /** The numbers of all lines in a text, edited or not. */
  static Stream<String> numbers(String text) {
    Matcher matcher = WORDS.matcher(text);
    return matcher.results().map(found -> found.group(1));
  }
}
