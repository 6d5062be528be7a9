package dev.zayavka.adapter.files;

/**
 * Looks through a part of a workbook for cells beyond the last column, XFD. The library would make
 * room for every column before such a one, and there is no end to what a name can claim.
 */
final class CellReferences {

  private static final int MOST_LETTERS = 3;
  private static final String BEFORE_NAME = " \t\r\n";
  private static final String BEGIN = " r=\"";

  private int matched;
  private int letters;
  private boolean beyond;

  /** Takes the next byte of the part; those of UTF-16 that are zero say nothing. */
  void accept(byte next) {
    if (next == 0) {
      return;
    }
    if (matched == BEGIN.length()) {
      inReference((char) next);
    } else if (matches((char) next)) {
      matched++;
      letters = 0;
    } else if (isSpace((char) next)) {
      // XML allows it on both sides of the sign.
      matched = Math.max(matched, 1);
    } else {
      matched = 0;
    }
  }

  boolean areBeyond() {
    return beyond;
  }

  private void inReference(char next) {
    if (next >= '0' && next <= '9') {
      beyond |= letters > MOST_LETTERS;
      matched = 0;
    } else if (next == '"' || next == '\'') {
      matched = 0;
    } else {
      letters++;
      // Whatever is written as its number here has something to hide.
      beyond |= next == '&';
    }
  }

  private boolean matches(char next) {
    return switch (BEGIN.charAt(matched)) {
      case ' ' -> isSpace(next);
      case '"' -> next == '"' || next == '\'';
      default -> next == BEGIN.charAt(matched);
    };
  }

  private static boolean isSpace(char next) {
    return BEFORE_NAME.indexOf(next) >= 0;
  }
}
