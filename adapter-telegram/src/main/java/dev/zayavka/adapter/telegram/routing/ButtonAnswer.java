package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.text.Truncate;

/**
 * What is shown for a moment to somebody who pressed a button (Bot API, answerCallbackQuery).
 *
 * @param text at most 200 characters; empty ends the waiting sign and shows nothing
 * @param alert true for a window that has to be closed, false for a note that passes
 */
public record ButtonAnswer(String text, boolean alert) {

  /** Longest text. */
  public static final int LONGEST = 200;

  public ButtonAnswer {
    text = Truncate.line(text, LONGEST);
  }

  /** Something was not done, and the person has to know. */
  public static ButtonAnswer alert(String text) {
    return new ButtonAnswer(text, true);
  }

  /** Something was done. */
  public static ButtonAnswer note(String text) {
    return new ButtonAnswer(text, false);
  }

  /** The message itself will show what was done. */
  public static ButtonAnswer silent() {
    return new ButtonAnswer("", false);
  }
}
