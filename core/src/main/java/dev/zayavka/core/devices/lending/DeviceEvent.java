package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Events of a device: the output of {@link DeviceDecider}. */
sealed interface DeviceEvent {

  /** The loan ended; {@code next} is the offer to the first person in the queue. */
  sealed interface Freed extends DeviceEvent {
    Optional<Offer> next();
  }

  record DeviceAdded(DeviceDossier file) implements DeviceEvent {}

  record DeviceEdited(DeviceFields fields) implements DeviceEvent {}

  record DeviceTaken(Loan loan) implements DeviceEvent {}

  /** The due date changed; the loan as it is now. */
  record DueDateSet(Loan loan) implements DeviceEvent {}

  record DeviceReturned(Loan loan, Optional<Offer> next) implements Freed {}

  record QueueJoined(QueueEntry waiter) implements DeviceEvent {}

  record QueueLeft(PersonId person) implements DeviceEvent {}

  record OfferEnded(Offer offer, Ending ending, Optional<Offer> next) implements Freed {}

  /**
   * An admin lent the device to a person.
   *
   * @param passedOver the person whose offer ended; they are the first in the queue again
   */
  record DeviceAssigned(Loan loan, Optional<QueueEntry> passedOver) implements DeviceEvent {}

  record DeviceTakenBack(Loan loan, Optional<Offer> next) implements Freed {}

  record DeviceDeleted(Instant at) implements DeviceEvent {}

  record EditUndone(DeviceFields fields) implements DeviceEvent {}

  record AssignmentUndone(Loan loan, Optional<Offer> next) implements Freed {}

  record TakeBackUndone(Loan loan, Optional<QueueEntry> passedOver) implements DeviceEvent {}

  record DeletionUndone(Kept before) implements DeviceEvent {}

  /** End of an offer without a loan. */
  enum Ending {
    /** Declined. */
    SKIPPED,
    /** Expired. */
    LAPSED,
    /** The person is deleted, or the bot cannot write to them. */
    GONE
  }
}
