package dev.zayavka.adapter.onef;

/** Sanitising of external text for storage and display. */
final class SafeText {

  /** Most characters of a response kept in logs and in the audit. */
  static final int READABLE = 1000;

  private static final int REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** True if jsonb can store the text: no NUL and no lone surrogate. */
  static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
  }

  /**
   * Text on one line, with a replacement character for each character that cannot be stored or
   * shown.
   */
  static String printable(String text) {
    return text.codePoints()
        .map(SafeText::printable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Truncates to this many code points. */
  static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }

  private static int printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Character.isWhitespace(point) ? ' ' : REPLACEMENT;
      case Character.SURROGATE -> REPLACEMENT;
      default -> point;
    };
  }
}
