package dev.zayavka.core.devices.lending;

import dev.zayavka.core.devices.FormDialogue;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand.DropWaiter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Service for borrowers: registration and deletion. */
public final class BorrowerService implements ManageBorrowers {
  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy policy;
  private final DeviceHandling handling;

  public BorrowerService(Transactions<DevicesWork> transactions, DevicePolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new DeviceHandling(policy);
  }

  @Override
  public boolean isRegistered(PersonId person) {
    return transactions.read(work -> DevicePermissions.isRegistered(work, person));
  }

  @Override
  public boolean welcome(
      CommandId id, Person person, boolean insistent, Optional<DeviceId> then, Instant at) {
    return transactions.inTransaction(
        work -> {
          if (DevicePermissions.isRegistered(work, person.id())) {
            return false;
          }
          if (work.commands().firstTime(id, at)) {
            Form form = new Form.Register(insistent, then);
            work.dialogues().open(person.id(), FormDialogue.of(form));
            work.outbox().enqueue(new Ask(person.id(), form, Optional.empty()), at);
          }
          return true;
        });
  }

  @Override
  public void delete(CommandId id, Person by, PersonId person, Instant at) {
    if (policy.isAdmin(by.id())) {
      transactions.runOnce(id, at, work -> work.outbox().enqueue(delete(work, by, person, at), at));
    }
  }

  private Tell delete(DevicesWork work, Person by, PersonId person, Instant at) {
    Optional<Borrower> found = work.borrowers().find(person).filter(Borrower::isRegistered);
    if (found.isEmpty()) {
      return new Tell(by.id(), DeviceNote.NO_SUCH_PERSON, "");
    }
    String name = found.get().person().name();
    if (!work.deviceIndex().heldBy(person).isEmpty()) {
      return new Tell(by.id(), DeviceNote.PERSON_HOLDS_DEVICES, name);
    }
    for (DeviceId device : work.deviceIndex().wantedBy(person)) {
      handling.carryOut(work, new DropWaiter(device, person, at));
    }
    Borrower held = work.borrowers().lock(person).orElseThrow();
    if (!work.deviceIndex().heldBy(person).isEmpty()
        || !work.deviceIndex().wantedBy(person).isEmpty()) {
      throw new IllegalStateException(
          "somebody who is to be deleted takes or wants a device this very moment: "
              + person.value());
    }
    work.borrowers().save(held.deleted());
    FormDialogue.waiting(work, person).ifPresent(form -> work.dialogues().close(person));
    work.history()
        .append(
            DeviceHistoryEntry.general(
                DeviceAction.PERSON_DELETED,
                by,
                Map.of("person", Long.toString(person.value()), "name", name),
                at));
    return new Tell(by.id(), DeviceNote.PERSON_DELETED, name);
  }
}
