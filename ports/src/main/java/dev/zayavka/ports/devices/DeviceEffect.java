package dev.zayavka.ports.devices;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Outward effects of the device desk. */
public sealed interface DeviceEffect extends Effect {

  /** The channel of files that people sent: fetched, read, taken in. */
  Channel FILES = new Channel("FILES");

  /** Effect on a chat. */
  sealed interface DeviceMessage extends DeviceEffect {}

  /** Work on the file of an uploaded list. */
  sealed interface FileWork extends DeviceEffect {
    ImportId list();

    int turn();
  }

  /** Offer the device to the one whose turn it is. */
  record OfferDevice(PersonId to, DeviceId device, Instant until) implements DeviceMessage {}

  /** Tells a person about a change of a device. */
  record TellBorrower(PersonId to, DeviceId device, BorrowerNote note) implements DeviceMessage {}

  /** Show the device's present state on a message with its buttons. */
  record RefreshDevice(PersonId to, DeviceId device, MessageRef message) implements DeviceMessage {}

  /** Reminds a person of all their devices that are due at this stage. */
  record RemindBorrower(PersonId to, ReminderStage stage, LocalDate day) implements DeviceMessage {}

  /** Show on a reminder what is left of it. */
  record RefreshReminder(PersonId to, ReminderStage stage, LocalDate day, MessageRef message)
      implements DeviceMessage {}

  /** Tell an admin what is overdue for long. */
  record ReportOverdue(PersonId to, LocalDate day) implements DeviceMessage {}

  /** Deletes the message that contained the code. */
  record EraseCode(PersonId to, MessageRef message) implements DeviceMessage {}

  /** Shows the sender the progress of their list. */
  record ShowImport(PersonId to, ImportId list) implements DeviceMessage {}

  /** Show it on the message that shows it already; that it is given up, when it is forgotten. */
  record RefreshImport(PersonId to, ImportId list, MessageRef message) implements DeviceMessage {}

  /** Send what would become of every row, as a file. */
  record SendPlan(PersonId to, ImportId list, int turn) implements DeviceMessage {}

  /** Send the rows that were not taken, as a file that can be mended. */
  record SendRefusedRows(PersonId to, ImportId list) implements DeviceMessage {}

  /** Fetch and read a list. */
  record ReadImport(ImportId list, int turn) implements FileWork {}

  /** Take a list in. */
  record ApplyImport(ImportId list, int turn) implements FileWork {}

  @Override
  default Route route() {
    return switch (this) {
      case OfferDevice offer -> toPerson(offer.to());
      case TellBorrower tell -> toPerson(tell.to());
      case RefreshDevice refresh -> repaint(refresh.message());
      case RemindBorrower remind -> toPerson(remind.to());
      case RefreshReminder refresh -> repaint(refresh.message());
      case ReportOverdue report -> toPerson(report.to());
      case EraseCode erase -> atOnce(erase.message());
      case ShowImport show -> aboutList(show.to(), show.list());
      case RefreshImport refresh -> repaint(refresh.message());
      case SendPlan send -> aboutList(send.to(), send.list());
      case SendRefusedRows send -> aboutList(send.to(), send.list());
      case ReadImport read -> onFile(read.list());
      case ApplyImport apply -> onFile(apply.list());
    };
  }

  private static Route toPerson(PersonId to) {
    return Route.toPerson(to, "devices@" + to.value(), OnRefusal.FORGET);
  }

  private static Route aboutList(PersonId to, ImportId list) {
    return Route.toPerson(to, "import:" + list.value(), OnRefusal.FORGET);
  }

  private static Route repaint(MessageRef message) {
    String key = "card:" + message.chat().value() + ":" + message.messageId();
    return new Route(
        Channel.TELEGRAM,
        Route.destination(message.chat()),
        key,
        Urgency.COSMETIC,
        Guarantee.AT_LEAST_ONCE,
        OnRefusal.FORGET,
        Optional.of(key));
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

  private static Route onFile(ImportId list) {
    return new Route(
        FILES,
        "files",
        "file:" + list.value(),
        Urgency.CLIENT,
        Guarantee.AT_LEAST_ONCE,
        OnRefusal.GIVE_UP,
        Optional.empty());
  }
}
