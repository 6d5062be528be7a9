package dev.zayavka.core.assessment;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalization of texts for comparison: compatibility characters (Unicode NFKC), case, {@code ё},
 * punctuation and spaces make no difference.
 */
final class PlainWords {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private PlainWords() {}

  /** The words of a text in their order. */
  static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT).replace('ё', 'е');
    return Arrays.stream(BETWEEN.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /** The words of a text with one space between them. */
  static String joined(String text) {
    return String.join(" ", of(text));
  }

  /** True if the text has these words next to each other. */
  static boolean contains(String text, String words) {
    String wanted = joined(words);
    return !wanted.isEmpty() && (" " + joined(text) + " ").contains(" " + wanted + " ");
  }
}
