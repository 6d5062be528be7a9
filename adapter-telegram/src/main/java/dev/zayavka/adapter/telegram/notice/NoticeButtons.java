package dev.zayavka.adapter.telegram.notice;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfCredit;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfDesks;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfNotice;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfSupport;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReplayEffect;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReplayUpdate;
import dev.zayavka.adapter.telegram.callback.DeviceCallback;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.UpdateProcessor.Replayed;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** The buttons under notices to admins. */
public final class NoticeButtons implements ButtonHandler {

  private final HandleUndelivered undelivered;
  private final LongFunction<Replayed> replayUpdate;
  private final Set<PersonId> admins;
  private final Texts texts;

  /**
   * The buttons under notices.
   *
   * @param replayUpdate handles an update that was put aside once more
   */
  public NoticeButtons(
      HandleUndelivered undelivered,
      LongFunction<Replayed> replayUpdate,
      Set<PersonId> admins,
      Texts texts) {
    this.undelivered = undelivered;
    this.replayUpdate = replayUpdate;
    this.admins = Set.copyOf(admins);
    this.texts = texts;
  }

  @Override
  public Optional<ButtonAnswer> tapped(ButtonPress tapped, CallbackData data) {
    return switch (data) {
      case OfNotice button -> Optional.of(pressed(tapped, button));
      case OfCredit other -> Optional.empty();
      case OfSupport other -> Optional.empty();
      case OfDesks other -> Optional.empty();
      case DeviceCallback other -> Optional.empty();
    };
  }

  private ButtonAnswer pressed(ButtonPress tapped, OfNotice data) {
    return switch (data) {
      case ReplayEffect replay -> effect(tapped, replay);
      case ReplayUpdate replay -> update(tapped, replay);
    };
  }

  private ButtonAnswer effect(ButtonPress tapped, ReplayEffect replay) {
    return switch (undelivered.replay(tapped.id(), tapped.by(), replay.outboxId(), tapped.at())) {
      case QUEUED -> ButtonAnswer.note(texts.plain("replay.queued"));
      case NOT_WAITING -> ButtonAnswer.alert(texts.plain("replay.not_waiting"));
      case NOT_AN_ADMIN -> ButtonAnswer.alert(texts.plain("replay.not_an_admin"));
    };
  }

  private ButtonAnswer update(ButtonPress tapped, ReplayUpdate replay) {
    if (!admins.contains(tapped.by().id())) {
      return ButtonAnswer.alert(texts.plain("replay.not_an_admin"));
    }
    return switch (replayUpdate.apply(replay.updateId())) {
      case DONE -> ButtonAnswer.note(texts.plain("replay.done"));
      case FAILED_AGAIN -> ButtonAnswer.alert(texts.plain("replay.failed_again"));
      case NOT_ASIDE -> ButtonAnswer.alert(texts.plain("replay.not_aside"));
    };
  }
}
