package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.driving.HandleDevices;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;

/** Command handler of the device desk: the buttons of borrowers and admins. */
public final class DeviceService implements HandleDevices {
  private final Transactions<DevicesWork> transactions;
  private final DeviceHandling handling;

  public DeviceService(Transactions<DevicesWork> transactions, DevicePolicy policy) {
    this.transactions = transactions;
    this.handling = new DeviceHandling(policy);
  }

  @Override
  public DeviceOutcome handle(CommandId id, DeviceRequest request) {
    ByPerson command = request.command();
    return transactions.once(
        id,
        command.at(),
        new DeviceOutcome.Repeated(),
        work -> {
          DeviceOutcome outcome = handling.carryOut(work, command);
          rememberName(work, command.by());
          request
              .on()
              .filter(message -> changesWhatIsShown(outcome))
              .ifPresent(message -> refresh(work, command, message));
          return outcome;
        });
  }

  /** Stores the name a borrower has in Telegram now. */
  private static void rememberName(DevicesWork work, Person person) {
    work.borrowers()
        .find(person.id())
        .filter(known -> !known.person().equals(person))
        .flatMap(known -> work.borrowers().lock(known.id()))
        .ifPresent(known -> work.borrowers().save(known.named(person)));
  }

  private static void refresh(DevicesWork work, ByPerson command, MessageRef message) {
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

  /** True for a stale button: the message it belongs to shows an old state. */
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
