package dev.zayavka.core.devices.lending;

import dev.zayavka.core.devices.DueQuestion;
import dev.zayavka.core.devices.FormDialogue;
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
import dev.zayavka.core.devices.lending.DeviceEvent.Freed;
import dev.zayavka.core.devices.lending.DeviceEvent.OfferEnded;
import dev.zayavka.core.devices.lending.DeviceEvent.QueueJoined;
import dev.zayavka.core.devices.lending.DeviceEvent.QueueLeft;
import dev.zayavka.core.devices.lending.DeviceEvent.TakeBackUndone;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.lending.DeviceEffect.TellBorrower;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.stream.Stream;

/** Side effects of events: messages to borrowers, dialogues and offers. */
final class DeviceConsequences {
  private final DevicesWork work;
  private final DeviceCommand command;

  DeviceConsequences(DevicesWork work, DeviceCommand command) {
    this.work = work;
    this.command = command;
  }

  void follow(DeviceState before, Existing after, DeviceEvent event) {
    switch (event) {
      case DeviceTaken taken -> askDue(taken.loan());
      case DeviceReturned returned -> settleDue(returned.loan());
      case DeviceTakenBack taken -> {
        settleDue(taken.loan());
        tell(taken.loan().holder(), BorrowerNote.TAKEN_BACK);
      }
      case QueueJoined joined -> tellHolder(after);
      case OfferEnded ended -> {
        if (ended.ending() == Ending.LAPSED) {
          tell(ended.offer().to(), BorrowerNote.OFFER_LAPSED);
        }
      }
      case DeviceAssigned assigned -> {
        forgetWhoIsToHaveIt();
        tell(assigned.loan().holder(), BorrowerNote.ASSIGNED);
        withdraw(assigned.passedOver());
      }
      case TakeBackUndone undone -> {
        tell(undone.loan().holder(), BorrowerNote.TAKE_BACK_UNDONE);
        withdraw(undone.passedOver());
      }
      case AssignmentUndone undone -> {
        settleDue(undone.loan());
        tell(undone.loan().holder(), BorrowerNote.ASSIGNMENT_UNDONE);
      }
      case DeviceDeleted deleted ->
          waiting(before).forEach(one -> tell(one.person(), BorrowerNote.DEVICE_DELETED));
      case DeviceAdded added -> {}
      case DeviceEdited edited -> {}
      case EditUndone undone -> {}
      case DeletionUndone undone -> comeBack(undone.before());
      case DueDateSet set -> settleDue(set.loan());
      case QueueLeft left -> {}
    }
    if (event instanceof Freed freed) {
      freed
          .next()
          .ifPresent(next -> enqueue(new OfferDevice(next.to(), command.device(), next.until())));
    }
  }

  private void askDue(Loan loan) {
    Form form = new Form.SetDue(command.device(), loan.id());
    work.dialogues().open(loan.holder(), FormDialogue.of(form));
    work.outbox().enqueue(new Ask(loan.holder(), form, Optional.empty()), command.at());
  }

  private void settleDue(Loan loan) {
    DueQuestion.settle(work, loan.holder(), loan.id(), command.at());
  }

  private void forgetWhoIsToHaveIt() {
    if (command instanceof DeviceCommand.ByPerson asked) {
      PersonId admin = asked.by().id();
      FormDialogue.waiting(work, admin)
          .filter(new Form.AssignTo(command.device())::equals)
          .ifPresent(form -> work.dialogues().close(admin));
    }
  }

  private void tellHolder(Existing device) {
    if (device instanceof Lent lent) {
      tell(lent.loan().holder(), BorrowerNote.SOMEBODY_WAITS);
    }
  }

  /**
   * Corrects a notification: a borrower who was told of the deletion is told that it was undone.
   */
  private void comeBack(Kept device) {
    if (device instanceof Offered offered) {
      Offer offer = offered.offer();
      enqueue(new OfferDevice(offer.to(), command.device(), offer.until()));
    }
    device.queue().forEach(one -> tell(one.person(), BorrowerNote.DELETION_UNDONE));
  }

  private void withdraw(Optional<QueueEntry> passedOver) {
    passedOver.ifPresent(waiter -> tell(waiter.person(), BorrowerNote.OFFER_WITHDRAWN));
  }

  /** Notifies a person, except of their own step. */
  private void tell(PersonId person, BorrowerNote note) {
    boolean ownDoing =
        command instanceof DeviceCommand.ByPerson asked && asked.by().id().equals(person);
    if (!ownDoing) {
      enqueue(new TellBorrower(person, command.device(), note));
    }
  }

  private void enqueue(DeviceEffect effect) {
    work.outbox().enqueue(effect, command.at());
  }

  private static Stream<QueueEntry> waiting(DeviceState device) {
    Stream<QueueEntry> first =
        device instanceof Offered offered ? Stream.of(offered.offer().waiter()) : Stream.empty();
    return Stream.concat(
        first, device instanceof Kept kept ? kept.queue().stream() : Stream.empty());
  }
}
