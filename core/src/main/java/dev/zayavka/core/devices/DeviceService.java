package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DangerousAction;
import dev.zayavka.ports.devices.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.DeviceReason;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.driving.HandleDevices;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people do with devices. */
public final class DeviceService implements HandleDevices {
  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy desk;
  private final DeviceHandling handling;

  public DeviceService(Transactions<DevicesWork> transactions, DevicePolicy desk) {
    this.transactions = transactions;
    this.desk = desk;
    this.handling = new DeviceHandling(desk);
  }

  @Override
  public DeviceOutcome handle(CommandId id, ByPerson command, Optional<MessageRef> on) {
    return transactions.once(
        id,
        command.at(),
        new DeviceOutcome.Repeated(),
        work -> {
          DeviceOutcome outcome = handling.carryOut(work, command);
          rememberName(work, command.by());
          on.filter(message -> changesWhatIsShown(outcome))
              .ifPresent(message -> repaint(work, command, message));
          return outcome;
        });
  }

  @Override
  public boolean ask(
      CommandId id, Person by, DangerousAction act, List<DeviceId> devices, Instant at) {
    if (!desk.isDeveloper(by.id()) || desk.code().isEmpty()) {
      return false;
    }
    transactions.runOnce(
        id, at, work -> new CodeVerification(work, desk).ask(by, act, devices, at));
    return true;
  }

  /** People change their names in Telegram, and go by those. */
  private static void rememberName(DevicesWork work, Person person) {
    work.borrowers()
        .find(person.id())
        .filter(known -> !known.person().equals(person))
        .flatMap(known -> work.borrowers().lock(known.id()))
        .ifPresent(known -> work.borrowers().save(known.named(person)));
  }

  private static void repaint(DevicesWork work, ByPerson command, MessageRef message) {
    work.outbox()
        .enqueue(new RefreshDevice(command.by().id(), command.device(), message), command.at());
  }

  private static boolean changesWhatIsShown(DeviceOutcome outcome) {
    return switch (outcome) {
      case DeviceOutcome.Accepted accepted -> true;
      case DeviceOutcome.Repeated repeated -> false;
      case DeviceOutcome.Refused refused -> isOutdated(refused.reason());
    };
  }

  /** True when the button shows what is no longer so. */
  private static boolean isOutdated(DeviceReason reason) {
    return switch (reason) {
      case LENT_TO_ANOTHER,
          ALREADY_YOURS,
          OFFERED_TO_ANOTHER,
          NOT_YOURS,
          NOT_OFFERED_TO_YOU,
          FREE_TO_TAKE,
          NOT_LENT,
          STILL_LENT,
          STALE_BUTTON,
          UNKNOWN_DEVICE,
          NOTHING_TO_UNDO ->
          true;
      case NOT_REGISTERED, NOT_AN_ADMIN, DATE_IN_PAST, DATE_TOO_FAR, NUMBER_TAKEN, NO_SUCH_PERSON ->
          false;
    };
  }
}
