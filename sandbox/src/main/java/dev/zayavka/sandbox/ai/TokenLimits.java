package dev.zayavka.sandbox.ai;

/**
 * Token limits of an answer. A token is four characters here.
 *
 * @param most of the answer and of the thinking before it
 * @param thinking that the model does before its first character
 */
record TokenLimits(int most, int thinking) {
  private static final int CHARACTERS = 4;
  static final TokenLimits NONE = new TokenLimits(Integer.MAX_VALUE, 0);

  static int tokens(int characters) {
    return (characters + CHARACTERS - 1) / CHARACTERS;
  }

  boolean allow(String text) {
    return tokens(text.length()) <= left();
  }

  /** The beginning of a text that the limit leaves. */
  String cut(String text) {
    return text.substring(0, Math.min(text.length(), left() * CHARACTERS));
  }

  private int left() {
    return Math.max(0, most - thinking);
  }
}
