package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Outward effects of the device desk. */
public sealed interface DeviceEffect extends Effect {

  /** Offer the device to the one whose turn it is. */
  record OfferDevice(PersonId to, DeviceId device, Instant until) implements DeviceEffect {}

  /** Tells a person about a change of a device. */
  record TellBorrower(PersonId to, DeviceId device, BorrowerNote note) implements DeviceEffect {}

  /** Show the device's present state on a message with its buttons. */
  record RefreshDevice(PersonId to, DeviceId device, MessageRef message) implements DeviceEffect {}

  /** Reminds a person of all their devices that are due at this stage. */
  record RemindBorrower(PersonId to, ReminderStage stage, LocalDate day) implements DeviceEffect {}

  /** Show on a reminder what is left of it. */
  record RefreshReminder(PersonId to, ReminderStage stage, LocalDate day, MessageRef message)
      implements DeviceEffect {}

  /** Tell an admin what is overdue for long. */
  record ReportOverdue(PersonId to, LocalDate day) implements DeviceEffect {}

  @Override
  default Route route() {
    return switch (this) {
      case OfferDevice offer -> toPerson(offer.to());
      case TellBorrower tell -> toPerson(tell.to());
      case RefreshDevice refresh -> Route.toCard(refresh.message());
      case RemindBorrower remind -> toPerson(remind.to());
      case RefreshReminder refresh -> Route.toCard(refresh.message());
      case ReportOverdue report -> toPerson(report.to());
    };
  }

  private static Route toPerson(PersonId to) {
    return Route.toPerson(to, "devices@" + to.value(), OnRefusal.FORGET);
  }
}
