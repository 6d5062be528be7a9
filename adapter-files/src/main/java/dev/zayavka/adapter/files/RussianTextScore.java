package dev.zayavka.adapter.files;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Likelihood that a text is Russian, by pairs of letters and by its punctuation. It ranks several
 * decodings of the same bytes.
 */
final class RussianTextScore {

  private static final Pattern WORD = Pattern.compile("[А-Яа-яЁё]+");

  private static final String COMMON_PUNCTUATION = "№«»";
  private static final String RARE_PUNCTUATION = "–—…“”„•°§©®±·×€‘’\u00A0";
  private static final String HORIZONTAL_LINES = "─═";

  private static final double RARE = -1.5;
  private static final double MISPLACED = -4;
  private static final double IN_FRAME = 0.5;

  /** Pairs tell less about the initials of an abbreviation. */
  private static final int MAX_ABBREVIATION = 5;

  private static final double WEIGHT_IN_ABBREVIATION = 0.6;

  private RussianTextScore() {}

  /** Score of a text: about two for each letter of a Russian word, negative for other text. */
  static double of(String text) {
    Matcher words = WORD.matcher(text);
    double sum = 0;
    while (words.find()) {
      sum += word(words.group());
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x7F && !isLetter(text.charAt(at))) {
        sum += punctuation(text, at);
      }
    }
    return sum;
  }

  private static double word(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    double pairs = LetterPairFrequencies.ofPairs(letters);
    return word.length() <= MAX_ABBREVIATION && word.chars().allMatch(Character::isUpperCase)
        ? WEIGHT_IN_ABBREVIATION * (pairs + LetterPairFrequencies.ofLetters(letters))
        : pairs;
  }

  private static double punctuation(String text, int at) {
    char sign = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at == text.length() - 1 ? ' ' : text.charAt(at + 1);
    boolean common = COMMON_PUNCTUATION.indexOf(sign) >= 0;
    if (common || RARE_PUNCTUATION.indexOf(sign) >= 0) {
      return isLetter(before) && isLetter(after) ? MISPLACED : common ? 0 : RARE;
    }
    return isFrame(sign) && (continues(sign, before) || continues(sign, after))
        ? IN_FRAME
        : MISPLACED;
  }

  /** Frames of tables, as DOS programs draw them: Unicode block "Box Drawing". */
  private static boolean isFrame(char sign) {
    return sign >= '\u2500' && sign < '\u2580';
  }

  private static boolean continues(char sign, char neighbour) {
    return neighbour == sign || HORIZONTAL_LINES.indexOf(neighbour) >= 0;
  }

  private static boolean isLetter(char sign) {
    return (sign >= 'А' && sign <= 'я') || sign == 'Ё' || sign == 'ё';
  }
}
