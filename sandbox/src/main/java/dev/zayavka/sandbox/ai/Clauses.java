package dev.zayavka.sandbox.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits words into clauses, each an exact part of the words with two of them or more. */
final class Clauses {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?…;\\n]+[.!?…;]*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Clauses() {}

  /**
   * Part of the words.
   *
   * @param asks true if its sentence ends with a question mark
   */
  record Clause(String text, boolean asks) {
    @Override
    public String toString() {
      return asks ? "question" : "clause";
    }
  }

  static List<Clause> of(String words) {
    List<Clause> all = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(words);
    while (sentence.find()) {
      all.addAll(split(sentence.group()));
    }
    return all;
  }

  static int wordCount(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /** Splits a sentence at its commas; a part of one word stays with the next one. */
  private static List<Clause> split(String sentence) {
    boolean asks = sentence.stripTrailing().endsWith("?");
    List<Clause> parts = new ArrayList<>();
    int from = 0;
    for (int comma = sentence.indexOf(','); comma >= 0; comma = sentence.indexOf(',', comma + 1)) {
      if (wordCount(sentence.substring(from, comma)) > 1
          && wordCount(sentence.substring(comma)) > 1) {
        parts.add(new Clause(sentence.substring(from, comma).strip(), asks));
        from = comma + 1;
      }
    }
    String rest = sentence.substring(from).strip();
    if (wordCount(rest) > 1) {
      parts.add(new Clause(rest, asks));
    }
    return parts;
  }
}
