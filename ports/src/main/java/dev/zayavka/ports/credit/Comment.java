package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.VisibleText;

/**
 * Comment of an analyst on a decision.
 *
 * @param text trimmed, 1 to {@value #MAX_LENGTH} characters (Unicode code points)
 */
public record Comment(String text) {

  /** Longest comment, in Unicode code points. */
  public static final int MAX_LENGTH = 1000;

  /** Letters to Unicode, nothing to the eye: Hangul fillers and Braille without a dot. */
  private static final String EMPTY_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

  public Comment {
    text = trimmed(text);
    if (text.isEmpty() || length(text) > MAX_LENGTH) {
      throw new IllegalArgumentException("a comment has 1 to 1000 characters, not " + length(text));
    }
  }

  /** The text without white space or invisible characters at either end; empty when blank. */
  public static String trimmed(String text) {
    if (VisibleText.isBlank(text)) {
      return "";
    }
    int[] points = text.codePoints().filter(c -> c != 0).toArray();
    int from = 0;
    int to = points.length;
    while (from < to && isInvisible(points[from])) {
      from++;
    }
    while (to > from && isInvisible(points[to - 1])) {
      to--;
    }
    return new String(points, from, to - from);
  }

  /** Length as people count it: code points, so that an emoji outside the BMP is one. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isInvisible(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.CONTROL
        || EMPTY_LETTERS.indexOf(point) >= 0;
  }
}
