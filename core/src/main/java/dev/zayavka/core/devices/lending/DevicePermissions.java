package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceCommand.AddDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.ByAdmin;
import dev.zayavka.ports.devices.lending.DeviceCommand.ByBorrower;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DropWaiter;
import dev.zayavka.ports.devices.lending.DeviceCommand.EditDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.LapseOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.stream.Stream;

/** Authorization of commands, and uniqueness of serial and inventory numbers. */
public final class DevicePermissions {

  private DevicePermissions() {}

  static Optional<DeviceReason> refusal(
      DevicesWork work, DevicePolicy policy, DeviceCommand command) {
    return switch (command) {
      case ByBorrower borrower ->
          mayBorrow(work, borrower.by().id())
              ? Optional.empty()
              : Optional.of(DeviceReason.NOT_REGISTERED);
      case ByAdmin admin when !mayGive(policy, admin) -> Optional.of(DeviceReason.NOT_AN_ADMIN);
      case AddDevice add -> numberTaken(work, add.device(), add.fields());
      case EditDevice edit -> numberTaken(work, edit.device(), edit.fields());
      case AssignDevice assign ->
          mayBorrow(work, assign.to())
              ? Optional.empty()
              : Optional.of(DeviceReason.NO_SUCH_PERSON);
      case TakeBack take -> Optional.empty();
      case DeleteDevice delete -> Optional.empty();
      case UndoLast undo -> Optional.empty();
      case LapseOffer lapse -> Optional.empty();
      case DropWaiter drop -> Optional.empty();
    };
  }

  /** True for a registered borrower, who is locked until the transaction ends. */
  private static boolean mayBorrow(DevicesWork work, PersonId person) {
    return work.borrowers().lock(person).filter(Borrower::isRegistered).isPresent();
  }

  public static boolean isRegistered(DevicesWork work, PersonId person) {
    return work.borrowers().find(person).filter(Borrower::isRegistered).isPresent();
  }

  /** True if this loan is open and belongs to this person. */
  public static boolean holds(DevicesWork work, PersonId person, Form.SetDue due) {
    return work.devices().lock(due.device()) instanceof DeviceState.Lent lent
        && lent.loan().id().equals(due.loan())
        && lent.loan().holder().equals(person);
  }

  /** First of these numbers that another device has. */
  static Optional<DeviceField> taken(DevicesWork work, DeviceId device, DeviceFields fields) {
    return Stream.of(DeviceField.INVENTORY_NUMBER, DeviceField.SERIAL_NUMBER)
        .filter(number -> isTaken(work, device, number, fields.value(number)))
        .findFirst();
  }

  /** Developers may delete too: they delete many devices at once. */
  private static boolean mayGive(DevicePolicy policy, ByAdmin command) {
    PersonId by = command.by().id();
    return policy.isAdmin(by) || command instanceof DeleteDevice && policy.isDeveloper(by);
  }

  private static Optional<DeviceReason> numberTaken(
      DevicesWork work, DeviceId device, DeviceFields fields) {
    return taken(work, device, fields).map(number -> DeviceReason.NUMBER_TAKEN);
  }

  private static boolean isTaken(
      DevicesWork work, DeviceId device, DeviceField number, Optional<String> value) {
    return value
        .flatMap(written -> work.deviceIndex().withNumber(number, written))
        .filter(owner -> !owner.equals(device))
        .isPresent();
  }
}
