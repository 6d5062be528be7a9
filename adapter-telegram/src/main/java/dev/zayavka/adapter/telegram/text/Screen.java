package dev.zayavka.adapter.telegram.text;

import java.util.List;

/**
 * A message as it is to be seen.
 *
 * @param text at most 4096 characters after entities parsing
 * @param keyboard rows of buttons, from the top; empty for none
 */
public record Screen(Html text, List<List<Button>> keyboard) {

  public Screen {
    keyboard = keyboard.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }

  /** A message without buttons. */
  public static Screen of(Html text) {
    return new Screen(text, List.of());
  }

  /** A message with one row of buttons. */
  public static Screen of(Html text, Button... row) {
    return new Screen(text, List.of(List.of(row)));
  }
}
