package dev.zayavka.adapter.telegram.conversation;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;

/**
 * Button under the greeting of a bot with several desks: go to this desk.
 *
 * @param desk the name of the desk's {@code Door}
 */
public record ChooseDesk(String desk) implements CallbackData {

  public static final ButtonCodec<ChooseDesk> CODEC =
      new ButtonCodec<>("h", ChooseDesk.class, action("desk", ChooseDesk.class));

  @Override
  public String packed() {
    return CODEC.pack(this);
  }
}
