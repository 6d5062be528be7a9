package dev.zayavka.core.devices.lending;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

import dev.zayavka.core.devices.lending.DeviceEvent.AssignmentUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.DeletionUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceAdded;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceAssigned;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceDeleted;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceEdited;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceReturned;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceTaken;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceTakenBack;
import dev.zayavka.core.devices.lending.DeviceEvent.DueDateSet;
import dev.zayavka.core.devices.lending.DeviceEvent.EditUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.Ending;
import dev.zayavka.core.devices.lending.DeviceEvent.OfferEnded;
import dev.zayavka.core.devices.lending.DeviceEvent.QueueJoined;
import dev.zayavka.core.devices.lending.DeviceEvent.QueueLeft;
import dev.zayavka.core.devices.lending.DeviceEvent.TakeBackUndone;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceCommand.AddDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DropWaiter;
import dev.zayavka.ports.devices.lending.DeviceCommand.EditDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.LapseOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceCommand.SkipOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Absent;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * State machine of a device: decides which events follow a command, and which state an event leads
 * to. Pure functions; all input and output is passed in.
 *
 * <p>Theory of operation. A device is Free, Lent to a borrower, or Offered to the first person of
 * its queue. A borrower takes a free device and gets a loan, with or without a due date. Others
 * join the queue. If the loan ends, the first in the queue gets an offer for a limited time (the
 * hold); an offer that is declined or expires goes to the next one, and without a queue the device
 * is free. Admins lend a device to a person, note a return, edit and delete; for ten minutes they
 * can undo their last step.
 *
 * <p>Every step except moves in the queue increments the version of the device, which its buttons
 * carry: a button with another version is stale. Undo compares the device with the state that step
 * left behind, and works only if nothing changed since.
 *
 * <p>{@link DevicePermissions} checks who may give which command; {@link DeviceConsequences} turns
 * events into messages. The full table of states and commands is in {@code docs/state-device.md}.
 */
final class DeviceDecider {

  /** Time in which an admin can undo a step. */
  static final Duration UNDO = Duration.ofMinutes(10);

  private static final Set<DeviceAction> BY_ADMINS =
      EnumSet.of(
          DeviceAction.EDITED,
          DeviceAction.ASSIGNED,
          DeviceAction.TAKEN_BACK,
          DeviceAction.DELETED);

  private DeviceDecider() {}

  static Decision<DeviceEvent, DeviceReason> decide(
      DeviceState state, DeviceCommand command, DecisionContext now) {
    return switch (state) {
      case Absent absent ->
          command instanceof AddDevice add
              ? accept(new DeviceAdded(new DeviceDossier(add.device(), add.fields(), 0)))
              : ofNothing(command);
      case Deleted deleted ->
          command instanceof UndoLast undo ? undo(deleted, undo, now) : ofNothing(command);
      case Kept kept -> decide(kept, command, now);
    };
  }

  private static Decision<DeviceEvent, DeviceReason> decide(
      Kept device, DeviceCommand command, DecisionContext now) {
    return switch (command) {
      case AddDevice add -> unchanged();
      case EditDevice edit -> edit(device, edit.fields());
      case DeleteDevice delete -> delete(device, delete);
      case AssignDevice assign -> assign(device, assign, now);
      case TakeBack take -> takeBack(device, take, now);
      case UndoLast undo -> undo(device, undo, now);
      case TakeDevice take -> take(device, take, now);
      case SetDueDate set -> setDue(device, set, now);
      case ReturnDevice back -> giveBack(device, back, now);
      case JoinQueue join -> join(device, join);
      case LeaveQueue leave -> leave(device, leave.by().id(), Ending.SKIPPED, leave.at(), now);
      case SkipOffer skip -> skip(device, skip, now);
      case LapseOffer lapse -> lapse(device, lapse, now);
      case DropWaiter drop -> leave(device, drop.person(), Ending.GONE, drop.at(), now);
    };
  }

  static Existing evolve(DeviceState state, DeviceEvent event) {
    if (event instanceof DeviceAdded added) {
      return new Free(added.file());
    }
    if (event instanceof DeletionUndone undone && state instanceof Deleted deleted) {
      return undone.before().as(next(deleted));
    }
    if (!(state instanceof Kept device)) {
      throw new IllegalStateException("nothing can happen to a device that is not there: " + event);
    }
    return switch (event) {
      case DeviceEdited edited -> device.as(written(device, edited.fields()));
      case EditUndone undone -> device.as(written(device, undone.fields()));
      case DeviceTaken taken ->
          new Lent(next(device), taken.loan(), without(device.queue(), taken.loan().holder()));
      case DueDateSet set -> new Lent(device.file(), set.loan(), device.queue());
      case DeviceReturned returned -> freed(device, returned.next());
      case DeviceTakenBack taken -> freed(device, taken.next());
      case OfferEnded ended -> freed(device, ended.next());
      case AssignmentUndone undone -> freed(device, undone.next());
      case DeviceAssigned assigned -> lent(device, assigned.loan(), assigned.passedOver());
      case TakeBackUndone undone -> lent(device, undone.loan(), undone.passedOver());
      case QueueJoined joined -> queued(device, with(device.queue(), joined.waiter()));
      case QueueLeft left -> queued(device, without(device.queue(), left.person()));
      case DeviceDeleted deleted -> new Deleted(next(device), deleted.at());
      case DeviceAdded added -> throw twice(event);
      case DeletionUndone undone -> throw twice(event);
    };
  }

  private static Decision<DeviceEvent, DeviceReason> ofNothing(DeviceCommand command) {
    return switch (command) {
      case LapseOffer lapse -> unchanged();
      case DropWaiter drop -> unchanged();
      case LeaveQueue leave -> unchanged();
      case DeviceCommand.ByPerson person -> reject(DeviceReason.UNKNOWN_DEVICE);
    };
  }

  private static Decision<DeviceEvent, DeviceReason> take(
      Kept device, TakeDevice take, DecisionContext now) {
    PersonId by = take.by().id();
    return switch (device) {
      case Free free when take.version() != free.file().version() ->
          reject(DeviceReason.STALE_BUTTON);
      case Free free -> accept(new DeviceTaken(loan(now, by, take.at())));
      case Offered offered when offered.offer().to().equals(by) ->
          accept(new DeviceTaken(loan(now, by, take.at())));
      case Offered offered -> reject(DeviceReason.OFFERED_TO_ANOTHER);
      case Lent lent when isHolder(lent, by) -> reject(DeviceReason.ALREADY_YOURS);
      case Lent lent -> reject(DeviceReason.LENT_TO_ANOTHER);
    };
  }

  private static Decision<DeviceEvent, DeviceReason> setDue(
      Kept device, SetDueDate set, DecisionContext now) {
    if (!(device instanceof Lent lent)
        || !lent.loan().id().equals(set.loan())
        || !isHolder(lent, set.by().id())) {
      return reject(DeviceReason.NOT_YOURS);
    }
    if (set.due().isEmpty()) {
      return lent.loan().due().isEmpty()
          ? unchanged()
          : accept(new DueDateSet(lent.loan().withoutEnd(set.at())));
    }
    LocalDate due = set.due().get();
    if (due.isBefore(now.today())) {
      return reject(DeviceReason.DATE_IN_PAST);
    }
    if (due.isAfter(now.today().plusYears(1))) {
      return reject(DeviceReason.DATE_TOO_FAR);
    }
    return set.due().equals(lent.loan().due())
        ? unchanged()
        : accept(new DueDateSet(lent.loan().until(due, set.at())));
  }

  private static Decision<DeviceEvent, DeviceReason> giveBack(
      Kept device, ReturnDevice back, DecisionContext now) {
    return device instanceof Lent lent
            && lent.loan().id().equals(back.loan())
            && isHolder(lent, back.by().id())
        ? accept(new DeviceReturned(lent.loan(), offer(lent.queue(), back.at(), now)))
        : reject(DeviceReason.NOT_YOURS);
  }

  private static Decision<DeviceEvent, DeviceReason> join(Kept device, JoinQueue join) {
    PersonId by = join.by().id();
    return switch (device) {
      case Free free -> reject(DeviceReason.FREE_TO_TAKE);
      case Lent lent when isHolder(lent, by) -> reject(DeviceReason.ALREADY_YOURS);
      case Offered offered when offered.offer().to().equals(by) -> unchanged();
      case Kept waitedFor when waits(waitedFor, by) -> unchanged();
      case Kept waitedFor -> accept(new QueueJoined(new QueueEntry(by, join.at())));
    };
  }

  private static Decision<DeviceEvent, DeviceReason> leave(
      Kept device, PersonId person, Ending ending, Instant at, DecisionContext now) {
    if (device instanceof Offered offered && offered.offer().to().equals(person)) {
      return accept(new OfferEnded(offered.offer(), ending, offer(offered.queue(), at, now)));
    }
    return waits(device, person) ? accept(new QueueLeft(person)) : unchanged();
  }

  private static Decision<DeviceEvent, DeviceReason> skip(
      Kept device, SkipOffer skip, DecisionContext now) {
    return device instanceof Offered offered && offered.offer().to().equals(skip.by().id())
        ? leave(device, skip.by().id(), Ending.SKIPPED, skip.at(), now)
        : reject(DeviceReason.NOT_OFFERED_TO_YOU);
  }

  private static Decision<DeviceEvent, DeviceReason> lapse(
      Kept device, LapseOffer lapse, DecisionContext now) {
    return device instanceof Offered offered && !lapse.at().isBefore(offered.offer().until())
        ? leave(device, offered.offer().to(), Ending.LAPSED, lapse.at(), now)
        : unchanged();
  }

  private static Decision<DeviceEvent, DeviceReason> edit(Kept device, DeviceFields fields) {
    return fields.equals(device.file().fields()) ? unchanged() : accept(new DeviceEdited(fields));
  }

  private static Decision<DeviceEvent, DeviceReason> delete(Kept device, DeleteDevice delete) {
    return switch (device) {
      case Lent lent -> reject(DeviceReason.STILL_LENT);
      case Free free -> accept(new DeviceDeleted(delete.at()));
      case Offered offered -> accept(new DeviceDeleted(delete.at()));
    };
  }

  private static Decision<DeviceEvent, DeviceReason> assign(
      Kept device, AssignDevice assign, DecisionContext now) {
    Loan loan = loan(now, assign.to(), assign.at());
    return switch (device) {
      case Free free -> accept(new DeviceAssigned(loan, Optional.empty()));
      case Offered offered -> accept(new DeviceAssigned(loan, passedOver(offered, assign.to())));
      case Lent lent when isHolder(lent, assign.to()) -> unchanged();
      case Lent lent -> reject(DeviceReason.LENT_TO_ANOTHER);
    };
  }

  private static Decision<DeviceEvent, DeviceReason> takeBack(
      Kept device, TakeBack take, DecisionContext now) {
    if (!(device instanceof Lent lent)) {
      return reject(DeviceReason.NOT_LENT);
    }
    return lent.loan().id().equals(take.loan())
        ? accept(new DeviceTakenBack(lent.loan(), offer(lent.queue(), take.at(), now)))
        : reject(DeviceReason.STALE_BUTTON);
  }

  /** Undoes the last step, provided that nothing has changed since. */
  private static Decision<DeviceEvent, DeviceReason> undo(
      Existing device, UndoLast undo, DecisionContext now) {
    if (undo.version() != device.file().version()) {
      return reject(DeviceReason.STALE_BUTTON);
    }
    return now.lastStep()
        .filter(step -> isUndoable(step, device, undo.at()))
        .flatMap(step -> undoing(device, step, undo.at(), now))
        .<Decision<DeviceEvent, DeviceReason>>map(Decision::accept)
        .orElseGet(() -> reject(DeviceReason.NOTHING_TO_UNDO));
  }

  /** True for the last step, if an admin made it and not long ago. */
  static boolean isUndoable(DeviceHistoryEntry step, Existing device, Instant at) {
    return BY_ADMINS.contains(step.act())
        && !at.isAfter(step.at().plus(UNDO))
        && step.after().filter(after -> after.file().equals(device.file())).isPresent();
  }

  private static Optional<DeviceEvent> undoing(
      Existing device, DeviceHistoryEntry step, Instant at, DecisionContext now) {
    return switch (step.before().orElseThrow()) {
      case Kept before when device instanceof Deleted -> Optional.of(new DeletionUndone(before));
      case Lent before when device instanceof Kept free && !(device instanceof Lent) ->
          Optional.of(new TakeBackUndone(before.loan(), offered(free)));
      case Kept before when device instanceof Lent lent && !(before instanceof Lent) ->
          Optional.of(new AssignmentUndone(lent.loan(), offer(lent.queue(), at, now)));
      case Kept before -> Optional.of(new EditUndone(before.file().fields()));
      case Deleted before -> Optional.empty();
    };
  }

  private static Optional<Offer> offer(List<QueueEntry> queue, Instant at, DecisionContext now) {
    return queue.stream().findFirst().map(first -> new Offer(first, at.plus(now.hold())));
  }

  private static Existing freed(Kept device, Optional<Offer> next) {
    return next.<Existing>map(
            offer -> new Offered(next(device), offer, without(device.queue(), offer.to())))
        .orElseGet(() -> new Free(next(device)));
  }

  private static Lent lent(Kept device, Loan loan, Optional<QueueEntry> passedOver) {
    List<QueueEntry> queue = Stream.concat(passedOver.stream(), device.queue().stream()).toList();
    return new Lent(next(device), loan, without(queue, loan.holder()));
  }

  private static Kept queued(Kept device, List<QueueEntry> queue) {
    return switch (device) {
      case Free free -> throw new IllegalStateException("nobody waits for a free device");
      case Offered offered -> new Offered(offered.file(), offered.offer(), queue);
      case Lent lent -> new Lent(lent.file(), lent.loan(), queue);
    };
  }

  private static Optional<QueueEntry> passedOver(Offered device, PersonId to) {
    return offered(device).filter(waiter -> !waiter.person().equals(to));
  }

  private static Optional<QueueEntry> offered(Kept device) {
    return device instanceof Offered offered
        ? Optional.of(offered.offer().waiter())
        : Optional.empty();
  }

  private static Loan loan(DecisionContext now, PersonId holder, Instant at) {
    return new Loan(now.nextLoan(), holder, at, Optional.empty(), at);
  }

  private static boolean isHolder(Lent lent, PersonId person) {
    return lent.loan().holder().equals(person);
  }

  private static boolean waits(Kept device, PersonId person) {
    return device.queue().stream().anyMatch(waiter -> waiter.person().equals(person));
  }

  private static List<QueueEntry> with(List<QueueEntry> queue, QueueEntry waiter) {
    return Stream.concat(queue.stream(), Stream.of(waiter)).toList();
  }

  private static List<QueueEntry> without(List<QueueEntry> queue, PersonId person) {
    return queue.stream().filter(waiter -> !waiter.person().equals(person)).toList();
  }

  private static DeviceDossier next(Existing device) {
    DeviceDossier file = device.file();
    return new DeviceDossier(file.id(), file.fields(), file.version() + 1);
  }

  private static DeviceDossier written(Kept device, DeviceFields fields) {
    return new DeviceDossier(device.file().id(), fields, device.file().version() + 1);
  }

  private static IllegalStateException twice(DeviceEvent event) {
    return new IllegalStateException("a device that is there cannot come anew: " + event);
  }
}
