package dev.zayavka.ports.devices;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Commands to one device. */
public sealed interface DeviceCommand {
  /** The device the command is for. */
  DeviceId device();

  /** The time of the command. */
  Instant at();

  /** A command by somebody who pressed a button or wrote. */
  sealed interface ByPerson extends DeviceCommand {
    Person by();
  }

  /** A command by a borrower. */
  sealed interface ByBorrower extends ByPerson {}

  /** A command by an admin. */
  sealed interface ByAdmin extends ByPerson {}

  /**
   * <b>Записать на себя</b>, or <b>Забрать</b> under an offer.
   *
   * @param version the device's version when the button was drawn
   */
  record TakeDevice(DeviceId device, int version, Person by, Instant at) implements ByBorrower {}

  /**
   * A day of return, when taking or to keep it longer.
   *
   * @param due open when empty
   */
  record SetDueDate(DeviceId device, LoanId loan, Optional<LocalDate> due, Person by, Instant at)
      implements ByBorrower {}

  /** <b>Вернуть</b>. */
  record ReturnDevice(DeviceId device, LoanId loan, Person by, Instant at) implements ByBorrower {}

  /** <b>Встать в очередь</b>. */
  record JoinQueue(DeviceId device, Person by, Instant at) implements ByBorrower {}

  /** <b>Выйти из очереди</b>. */
  record LeaveQueue(DeviceId device, Person by, Instant at) implements ByBorrower {}

  /** <b>Пропустить</b>. */
  record SkipOffer(DeviceId device, Person by, Instant at) implements ByBorrower {}

  /** A new device. */
  record AddDevice(DeviceId device, DeviceFields fields, Person by, Instant at)
      implements ByAdmin {}

  /** Other words for a device. */
  record EditDevice(DeviceId device, DeviceFields fields, Person by, Instant at)
      implements ByAdmin {}

  /** An admin gives the device to somebody. */
  record AssignDevice(DeviceId device, PersonId to, Person by, Instant at) implements ByAdmin {}

  /** <b>Списать с сотрудника</b>: an admin notes that the device is back. */
  record TakeBack(DeviceId device, LoanId loan, Person by, Instant at) implements ByAdmin {}

  /** The device is gone. */
  record DeleteDevice(DeviceId device, Person by, Instant at) implements ByAdmin {}

  /**
   * An admin thinks better of the last step.
   *
   * @param version the device's version when the button was drawn
   */
  record UndoLast(DeviceId device, int version, Person by, Instant at) implements ByAdmin {}

  /** The time of an offer is over. */
  record LapseOffer(DeviceId device, Instant at) implements DeviceCommand {}

  /**
   * Removes a person from the queue because their account is gone or the bot cannot write to them.
   */
  record DropWaiter(DeviceId device, PersonId person, Instant at) implements DeviceCommand {}
}
