package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.CallbackCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Tap;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a press of a button to whose it is, and the answer back. */
final class ButtonDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(ButtonDispatcher.class);
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final List<ButtonHandler> buttons;
  private final Locks locks;
  private final CallbackAnswers answers;
  private final Texts texts;
  private final Clock clock;

  ButtonDispatcher(
      List<? extends ButtonHandler> buttons,
      Locks locks,
      CallbackAnswers answers,
      Texts texts,
      Clock clock) {
    this.buttons = List.copyOf(buttons);
    this.locks = locks;
    this.answers = answers;
    this.texts = texts;
    this.clock = clock;
  }

  void pressed(Tap tap) {
    Optional<CallbackData> data = tap.data().flatMap(CallbackCodec::parse);
    if (tap.on().isEmpty() || data.isEmpty()) {
      answers.send(tap.queryId(), outOfDate());
      return;
    }
    MessageRef on = tap.on().get();
    String lock =
        "callback:%d:%d:%d".formatted(on.chat().value(), on.messageId(), tap.from().id().value());
    String owner = "tg:" + tap.updateId();
    if (!taken(lock, owner)) {
      answers.send(tap.queryId(), ButtonAnswer.note(texts.plain("tap.already_in_work")));
      return;
    }
    try {
      ButtonPress tapped =
          new ButtonPress(tap.updateId(), tap.from(), on, tap.forwarded(), clock.instant());
      answers.send(tap.queryId(), carriedOut(tapped, data.get()));
    } finally {
      release(lock, owner);
    }
  }

  void apologise(Tap tap) {
    answers.send(tap.queryId(), ButtonAnswer.alert(texts.plain("tap.internal_error")));
  }

  private ButtonAnswer carriedOut(ButtonPress tapped, CallbackData data) {
    return buttons.stream()
        .flatMap(owner -> owner.tapped(tapped, data).stream())
        .findFirst()
        .orElseGet(this::outOfDate);
  }

  private ButtonAnswer outOfDate() {
    return ButtonAnswer.alert(texts.plain("tap.out_of_date"));
  }

  /** Locks only spare needless work, so that without them we go on. */
  private boolean taken(String lock, String owner) {
    try {
      return locks.tryLock(lock, owner, LEASE);
    } catch (RuntimeException away) {
      LOG.warn("no lock can be had, handling goes on: {}", away.getClass().getName());
      return true;
    }
  }

  private void release(String lock, String owner) {
    try {
      locks.unlock(lock, owner);
    } catch (RuntimeException away) {
      LOG.warn("a lock cannot be given back and runs out: {}", away.getClass().getName());
    }
  }
}
