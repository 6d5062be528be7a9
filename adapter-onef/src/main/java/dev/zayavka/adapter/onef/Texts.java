package dev.zayavka.adapter.onef;

/** What can be done to a text from outside so that it can be kept and shown. */
final class Texts {

  /** As many characters of an answer are kept, in logs and in the audit. */
  static final int READABLE = 1000;

  private static final int REPLACEMENT = '\uFFFD';

  private Texts() {}

  /** True when PostgreSQL can keep the text in a jsonb: no NUL, no surrogate without its other. */
  static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
  }

  /** The text on one line, with a mark in place of each character that cannot be kept or shown. */
  static String printable(String text) {
    return text.codePoints()
        .map(Texts::printable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** At most this many code points of the text. */
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
