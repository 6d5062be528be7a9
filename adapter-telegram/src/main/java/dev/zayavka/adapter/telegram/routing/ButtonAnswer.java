package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.text.Truncate;

/**
 * Pop-up answer to a button press (Bot API, answerCallbackQuery).
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

  /** Alert: the action was not carried out. */
  public static ButtonAnswer alert(String text) {
    return new ButtonAnswer(text, true);
  }

  /** Passing note: the action was carried out. */
  public static ButtonAnswer note(String text) {
    return new ButtonAnswer(text, false);
  }

  /** Empty answer: the message itself shows the result. */
  public static ButtonAnswer silent() {
    return new ButtonAnswer("", false);
  }
}
