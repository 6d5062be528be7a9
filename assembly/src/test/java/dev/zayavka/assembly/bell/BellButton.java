package dev.zayavka.assembly.bell;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;

/** Button of the desk. */
sealed interface BellButton extends CallbackData {

  ButtonCodec<BellButton> CODEC =
      new ButtonCodec<>("bell", BellButton.class, action("ring", RingBell.class));

  /** Ring the bell (Позвонить). */
  record RingBell() implements BellButton {}

  @Override
  default String packed() {
    return CODEC.pack(this);
  }
}
