package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.text.Cut;

/**
 * What is shown for a moment to somebody who pressed a button (Bot API, answerCallbackQuery).
 *
 * @param text at most 200 characters; empty ends the waiting sign and shows nothing
 * @param alert true for a window that has to be closed, false for a note that passes
 */
public record Answer(String text, boolean alert) {

  /** Longest text. */
  public static final int LONGEST = 200;

  public Answer {
    text = Cut.line(text, LONGEST);
  }

  /** Something was not done, and the person has to know. */
  public static Answer alert(String text) {
    return new Answer(text, true);
  }

  /** Something was done. */
  public static Answer note(String text) {
    return new Answer(text, false);
  }

  /** The message itself will show what was done. */
  public static Answer silent() {
    return new Answer("", false);
  }
}
