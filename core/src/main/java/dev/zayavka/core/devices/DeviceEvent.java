package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceState.Kept;
import dev.zayavka.ports.devices.Loan;
import dev.zayavka.ports.devices.Offer;
import dev.zayavka.ports.devices.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What happened to a device. */
sealed interface DeviceEvent {

  /** The device came into anybody's hands no more, and {@code next} is whose turn it is. */
  sealed interface Freed extends DeviceEvent {
    Optional<Offer> next();
  }

  record DeviceAdded(DeviceDossier file) implements DeviceEvent {}

  record DeviceEdited(DeviceFields fields) implements DeviceEvent {}

  record DeviceTaken(Loan loan) implements DeviceEvent {}

  /** The loan as it is from now on. */
  record DueDateSet(Loan loan) implements DeviceEvent {}

  record DeviceReturned(Loan loan, Optional<Offer> next) implements Freed {}

  record QueueJoined(QueueEntry waiter) implements DeviceEvent {}

  record QueueLeft(PersonId person) implements DeviceEvent {}

  record OfferEnded(Offer offer, Ending ending, Optional<Offer> next) implements Freed {}

  /**
   * An admin wrote the device down to somebody.
   *
   * @param passedOver whose offer that ended; they are the first of the queue again
   */
  record DeviceAssigned(Loan loan, Optional<QueueEntry> passedOver) implements DeviceEvent {}

  record DeviceTakenBack(Loan loan, Optional<Offer> next) implements Freed {}

  record DeviceDeleted(Instant at) implements DeviceEvent {}

  record EditUndone(DeviceFields fields) implements DeviceEvent {}

  record AssignmentUndone(Loan loan, Optional<Offer> next) implements Freed {}

  record TakeBackUndone(Loan loan, Optional<QueueEntry> passedOver) implements DeviceEvent {}

  record DeletionUndone(Kept before) implements DeviceEvent {}

  /** How an offer ended without a loan. */
  enum Ending {
    /** They passed. */
    SKIPPED,
    /** Its time was over. */
    LAPSED,
    /** They cannot be reached any more. */
    GONE
  }
}
