package dev.zayavka.adapter.telegram.notice;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;

/** Button under a notice to an admin. */
public sealed interface NoticeButton extends CallbackData {

  ButtonCodec<NoticeButton> CODEC =
      new ButtonCodec<>(
          "n",
          NoticeButton.class,
          action("effect", ReplayEffect.class),
          action("update", ReplayUpdate.class));

  @Override
  default String packed() {
    return CODEC.pack(this);
  }

  /** Send an undelivered effect again (Отправить ещё раз). */
  record ReplayEffect(long outboxId) implements NoticeButton {}

  /** Handle a dead update again. */
  record ReplayUpdate(long updateId) implements NoticeButton {}
}
