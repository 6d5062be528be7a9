package dev.zayavka.ports.devices.forms;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Outward effects of forms. */
public sealed interface FormEffect extends Effect {

  /** Asks the next question of a form, or the same one again after a problem. */
  record Ask(PersonId to, Form form, Optional<FormProblem> problem) implements FormEffect {}

  /** Deletes the message that contained the code. */
  record EraseCode(PersonId to, MessageRef message) implements FormEffect {}

  @Override
  default Route route() {
    return switch (this) {
      case Ask ask -> Route.toPerson(ask.to(), "talk:" + ask.to().value(), OnRefusal.FORGET);
      case EraseCode erase -> atOnce(erase.message());
    };
  }

  /** Removal of a message that must not stay visible is delivered first. */
  private static Route atOnce(MessageRef message) {
    return new Route(
        Channel.TELEGRAM,
        Route.destination(message.chat()),
        "erase:" + message.chat().value() + ":" + message.messageId(),
        Urgency.CLIENT,
        Guarantee.AT_LEAST_ONCE,
        OnRefusal.FORGET,
        Optional.empty());
  }
}
