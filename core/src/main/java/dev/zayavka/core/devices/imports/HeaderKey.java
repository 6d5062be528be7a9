package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.NumberKey;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Normal form of a header: its words in capitals without accents, with letters of one script for
 * those that look alike, and one word for all that mean "number".
 *
 * @param raw the words as one, before those for "number" became one word
 */
record HeaderKey(List<String> words, String raw) {

  /** Splits words in camel case, as programs name their columns. */
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\u2116|#");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Mn}\\p{Cf}]+");

  /** Hyphenation at the end of a line within a cell. */
  private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{L})-\\s*\\R\\s*(?=\\p{Ll})");

  private static final String NUMBER = "n";

  private static final Set<String> NUMBERS = numbers();

  HeaderKey {
    words = List.copyOf(words);
  }

  static HeaderKey of(String header) {
    String whole = BROKEN_WORD.matcher(header).replaceAll("");
    String split = CAMEL.matcher(Normalizer.normalize(whole, Form.NFC)).replaceAll(" ");
    String plain = INVISIBLE.matcher(decomposed(split)).replaceAll("");
    List<String> words = new ArrayList<>();
    StringBuilder raw = new StringBuilder();
    Matcher found = WORD.matcher(plain);
    while (found.find()) {
      String word = folded(found.group());
      raw.append(word);
      words.add(NUMBERS.contains(word) ? NUMBER : word);
    }
    return new HeaderKey(words, raw.toString());
  }

  /** The words as one, for comparing whole headers. */
  String joined() {
    return String.join("", words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Position of other words within these; -1 if they are not there one after the other. */
  int indexOf(List<String> others) {
    for (int at = 0; at + others.size() <= words.size(); at++) {
      if (words.subList(at, at + others.size()).equals(others)) {
        return at;
      }
    }
    return -1;
  }

  /** The sign for "number" is kept: compatibility forms turn it into two letters. */
  private static String decomposed(String text) {
    return Normalizer.normalize(text.replace('\u2116', '#'), Form.NFKD);
  }

  private static String folded(String word) {
    return word.equals("#") || word.equals("\u2116") ? NUMBER : NumberKey.of(word).value();
  }

  private static Set<String> numbers() {
    return Stream.of(
            "номер", "номера", "нөмірі", "нөмір", "number", "numbers", "num", "no", "nr", "nbr",
            "n", "cislo", "nummer", "numero")
        .map(HeaderKey::folded)
        .collect(Collectors.toUnmodifiableSet());
  }
}
