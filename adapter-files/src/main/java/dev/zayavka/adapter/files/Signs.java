package dev.zayavka.adapter.files;

/** Signs that are no letters, and whether they stand where they would. */
final class Signs {

  private static final String COMMON = "№«»";
  private static final String POSSIBLE = "–—…“”„•°§©®±·×€‘’\u00A0";
  private static final String ACROSS = "─═";
  private static final String DOWN = "│║";
  private static final String CORNERS = "┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬";

  private static final double STRANGE = -4;
  private static final double FRAME = 0.5;

  private Signs() {}

  /** How much the sign at this place looks right; 0 is what a common one has. */
  static double likeness(String text, int at) {
    char sign = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at == text.length() - 1 ? ' ' : text.charAt(at + 1);
    boolean within = Russian.isLetter(before) && Russian.isLetter(after);
    if (isOf(COMMON, sign)) {
      return within ? STRANGE : 0;
    }
    if (isOf(POSSIBLE, sign)) {
      return within ? STRANGE : -1.5;
    }
    return frame(before, sign, after);
  }

  private static double frame(char before, char sign, char after) {
    if (isOf(ACROSS, sign)) {
      return before == sign || after == sign ? FRAME : STRANGE;
    }
    if (isOf(DOWN, sign)) {
      return Russian.isLetter(before) || Russian.isLetter(after) ? -2 : -1;
    }
    boolean begins = isOf(ACROSS, after) && !isOf(CORNERS, before) && !Russian.isLetter(before);
    boolean ends = isOf(ACROSS, before) && !isOf(CORNERS, after) && !Russian.isLetter(after);
    return isOf(CORNERS, sign) && (begins || ends) ? FRAME : STRANGE;
  }

  private static boolean isOf(String signs, char sign) {
    return signs.indexOf(sign) >= 0;
  }
}
