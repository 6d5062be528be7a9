package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.ChooseDesk;
import dev.zayavka.adapter.telegram.text.Button;

/**
 * Way into a desk from the greeting.
 *
 * @param desk name of the desk, as its button carries it
 * @param label text of the button
 * @param action brings a person in
 */
public record Door(String desk, String label, Action action) {

  /** The button under the greeting. */
  public Button button() {
    return new Button(label, new ChooseDesk(desk).packed());
  }

  /** Entry of a person who pressed the button. */
  public interface Action {
    void enter(ButtonPress press);
  }
}
