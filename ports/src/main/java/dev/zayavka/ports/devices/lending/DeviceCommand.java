package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Command on one device: the input of the state machine of lending. */
public sealed interface DeviceCommand extends DeskCommand {
  DeviceId device();

  /** Command by a person, given by a button or a message. */
  sealed interface ByPerson extends DeviceCommand {
    Person by();
  }

  /** Command by a borrower. */
  sealed interface ByBorrower extends ByPerson {}

  /** Command by an admin. */
  sealed interface ByAdmin extends ByPerson {}

  /**
   * Borrow the device (Записать на себя), or collect it under an offer (Забрать).
   *
   * @param version the device's version when the button was drawn
   */
  record TakeDevice(DeviceId device, int version, Person by, Instant at) implements ByBorrower {}

  /**
   * Set the due date of a loan, when borrowing or to extend it.
   *
   * @param due empty for a loan without an end
   */
  record SetDueDate(DeviceId device, LoanId loan, Optional<LocalDate> due, Person by, Instant at)
      implements ByBorrower {}

  /** Return the device (Вернуть). */
  record ReturnDevice(DeviceId device, LoanId loan, Person by, Instant at) implements ByBorrower {}

  /** Join the queue (Встать в очередь). */
  record JoinQueue(DeviceId device, Person by, Instant at) implements ByBorrower {}

  /** Leave the queue (Выйти из очереди). */
  record LeaveQueue(DeviceId device, Person by, Instant at) implements ByBorrower {}

  /** Decline an offer (Пропустить). */
  record SkipOffer(DeviceId device, Person by, Instant at) implements ByBorrower {}

  /** Add a device. */
  record AddDevice(DeviceId device, DeviceFields fields, Person by, Instant at)
      implements ByAdmin {}

  /** Edit the fields of a device. */
  record EditDevice(DeviceId device, DeviceFields fields, Person by, Instant at)
      implements ByAdmin {}

  /** Lend the device to another person. */
  record AssignDevice(DeviceId device, PersonId to, Person by, Instant at) implements ByAdmin {}

  /** Note that the device is back (Списать с сотрудника). */
  record TakeBack(DeviceId device, LoanId loan, Person by, Instant at) implements ByAdmin {}

  /** Delete the device. */
  record DeleteDevice(DeviceId device, Person by, Instant at) implements ByAdmin {}

  /**
   * Undo the last step of an admin.
   *
   * @param version the device's version when the button was drawn
   */
  record UndoLast(DeviceId device, int version, Person by, Instant at) implements ByAdmin {}

  /** An offer expired. */
  record LapseOffer(DeviceId device, Instant at) implements DeviceCommand {}

  /** Remove a person from the queue: the person is deleted, or the bot cannot write to them. */
  record DropWaiter(DeviceId device, PersonId person, Instant at) implements DeviceCommand {}
}
