package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.routing.Router.RouterPorts;
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

/** Dispatch of button presses: finds the handler by the packed form, and sends its answer. */
final class ButtonDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(ButtonDispatcher.class);
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final List<ButtonHandler<?>> handlers;
  private final ShutOuts shutOuts;
  private final Optional<Locks> locks;
  private final CallbackAnswers answers;
  private final Texts texts;
  private final Clock clock;

  ButtonDispatcher(
      List<ButtonHandler<?>> handlers,
      ShutOuts shutOuts,
      RouterPorts ports,
      CallbackAnswers answers,
      TelegramKit kit) {
    this.handlers = List.copyOf(handlers);
    this.shutOuts = shutOuts;
    this.locks = ports.locks();
    this.answers = answers;
    this.texts = kit.texts();
    this.clock = kit.clock();
  }

  void handle(Tap tap) {
    Optional<Action> action = tap.data().flatMap(this::action);
    if (tap.on().isEmpty() || action.isEmpty()) {
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
      ButtonPress press =
          new ButtonPress(tap.updateId(), tap.from(), on, tap.forwarded(), clock.instant());
      answers.send(
          tap.queryId(),
          refusal(press).or(() -> action.get().on(press)).orElseGet(this::outOfDate));
    } finally {
      release(lock, owner);
    }
  }

  /** Answer to a person who is shut out; in a group a person acts as one of the group. */
  private Optional<ButtonAnswer> refusal(ButtonPress press) {
    return press.on().chat().isPrivate()
        ? shutOuts.of(press.by().id()).map(ShutOut::toPress)
        : Optional.empty();
  }

  void apologise(Tap tap) {
    answers.send(tap.queryId(), ButtonAnswer.alert(texts.plain("tap.internal_error")));
  }

  /** The button in this form, bound to its handler; empty if no handler parses the form. */
  private Optional<Action> action(String packed) {
    for (ButtonHandler<?> handler : handlers) {
      Optional<Action> action = action(handler, packed);
      if (action.isPresent()) {
        return action;
      }
    }
    return Optional.empty();
  }

  private static <B extends CallbackData> Optional<Action> action(
      ButtonHandler<B> handler, String packed) {
    return handler
        .codec()
        .parse(packed)
        .or(() -> handler.foreign(packed))
        .map(button -> press -> handler.onPress(press, button));
  }

  private ButtonAnswer outOfDate() {
    return ButtonAnswer.alert(texts.plain("tap.out_of_date"));
  }

  /** Locks only save needless work: without them handling goes on. */
  private boolean taken(String lock, String owner) {
    try {
      return locks.isEmpty() || locks.get().tryLock(lock, owner, LEASE);
    } catch (RuntimeException away) {
      LOG.warn("no lock can be had, handling goes on: {}", away.getClass().getName());
      return true;
    }
  }

  private void release(String lock, String owner) {
    try {
      locks.ifPresent(taken -> taken.unlock(lock, owner));
    } catch (RuntimeException away) {
      LOG.warn("a lock cannot be given back and runs out: {}", away.getClass().getName());
    }
  }

  /** A parsed button and its handler. */
  private interface Action {
    Optional<ButtonAnswer> on(ButtonPress press);
  }
}
