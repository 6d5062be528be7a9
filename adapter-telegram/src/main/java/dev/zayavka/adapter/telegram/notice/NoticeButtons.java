package dev.zayavka.adapter.telegram.notice;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayEffect;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayUpdate;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.Replay;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/** Handler of the buttons under notices to admins. */
public final class NoticeButtons implements ButtonHandler<NoticeButton> {

  private final HandleUndelivered undelivered;
  private final Replay updates;
  private final Set<PersonId> admins;
  private final Texts texts;

  public NoticeButtons(HandleUndelivered undelivered, Replay updates, TelegramKit kit) {
    this.undelivered = undelivered;
    this.updates = updates;
    this.admins = kit.admins();
    this.texts = kit.texts();
  }

  @Override
  public ButtonCodec<NoticeButton> codec() {
    return NoticeButton.CODEC;
  }

  @Override
  public Optional<ButtonAnswer> onPress(ButtonPress press, NoticeButton button) {
    return Optional.of(
        switch (button) {
          case ReplayEffect replay -> effect(press, replay);
          case ReplayUpdate replay -> update(press, replay);
        });
  }

  private ButtonAnswer effect(ButtonPress press, ReplayEffect replay) {
    return switch (undelivered.replay(press.id(), press.by(), replay.outboxId(), press.at())) {
      case QUEUED -> ButtonAnswer.note(texts.plain("replay.queued"));
      case NOT_WAITING -> ButtonAnswer.alert(texts.plain("replay.not_waiting"));
      case NOT_AN_ADMIN -> ButtonAnswer.alert(texts.plain("replay.not_an_admin"));
    };
  }

  private ButtonAnswer update(ButtonPress press, ReplayUpdate replay) {
    if (!admins.contains(press.by().id())) {
      return ButtonAnswer.alert(texts.plain("replay.not_an_admin"));
    }
    return switch (updates.replay(replay.updateId())) {
      case DONE -> ButtonAnswer.note(texts.plain("replay.done"));
      case FAILED_AGAIN -> ButtonAnswer.alert(texts.plain("replay.failed_again"));
      case NOT_DEAD -> ButtonAnswer.alert(texts.plain("replay.not_aside"));
    };
  }
}
