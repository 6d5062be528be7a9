package dev.zayavka.adapter.telegram.text;

import java.text.BreakIterator;
import java.util.function.IntPredicate;

/**
 * Truncation of foreign values: control characters and broken characters removed, length limited.
 */
public final class Truncate {

  private static final String ELLIPSIS = "…";
  private static final int REPLACEMENT = 0xFFFD;

  /**
   * White space and marks that are dropped shorten a value: so many times its room is looked at.
   */
  private static final int LOOK_AT = 8;

  private Truncate() {}

  /**
   * The value in one line.
   *
   * @param max longest result, in UTF-16 units
   */
  public static String line(String value, int max) {
    String flat = filter(head(value, max), point -> false).replaceAll("\\p{Z}+", " ").strip();
    return cut(flat, max);
  }

  /**
   * The value with its own line breaks.
   *
   * @param max longest result, in UTF-16 units
   */
  public static String text(String value, int max) {
    return cut(filter(head(value, max), point -> point == '\n').strip(), max);
  }

  /** Cuts between two characters as people see them, so that no emoji is torn apart. */
  static String cut(String value, int max) {
    if (value.length() <= max) {
      return value;
    }
    int room = max - ELLIPSIS.length();
    BreakIterator characters = BreakIterator.getCharacterInstance();
    characters.setText(value);
    int end = characters.isBoundary(room) ? room : characters.preceding(room);
    return value.substring(0, end > 0 ? end : pointBoundary(value, room)) + ELLIPSIS;
  }

  /** Bounds the work on a long value by the length that can be shown. */
  private static String head(String value, int max) {
    int enough = LOOK_AT * max;
    return value.length() <= enough ? value : value.substring(0, pointBoundary(value, enough));
  }

  private static int pointBoundary(String value, int at) {
    return at > 0 && Character.isHighSurrogate(value.charAt(at - 1)) ? at - 1 : at;
  }

  /** Direction marks are dropped: they would turn the lines around them as well. */
  private static String filter(String value, IntPredicate kept) {
    StringBuilder clean = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            point -> {
              if (kept.test(point)) {
                clean.appendCodePoint(point);
              } else if (Character.isISOControl(point)) {
                clean.append(' ');
              } else if (isLoneSurrogate(point)) {
                clean.appendCodePoint(REPLACEMENT);
              } else if (!turnsDirection(point)) {
                clean.appendCodePoint(point);
              }
            });
    return clean.toString();
  }

  private static boolean isLoneSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean turnsDirection(int point) {
    return switch (Character.getDirectionality(point)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
