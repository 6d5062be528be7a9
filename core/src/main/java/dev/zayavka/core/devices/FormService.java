package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceNote;
import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.DeviceReason;
import dev.zayavka.ports.devices.DeviceView.Ask;
import dev.zayavka.ports.devices.DeviceView.Tell;
import dev.zayavka.ports.devices.DeviceView.TellRefusal;
import dev.zayavka.ports.devices.DueChoice;
import dev.zayavka.ports.devices.Form;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.driving.FillForms;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Asks people step by step. */
public final class FormService implements FillForms {
  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy desk;
  private final DeviceHandling handling;

  public FormService(Transactions<DevicesWork> transactions, DevicePolicy desk) {
    this.transactions = transactions;
    this.desk = desk;
    this.handling = new DeviceHandling(desk);
  }

  @Override
  public void begin(CommandId id, Person by, Form form, Instant at) {
    transactions.inTransaction(
        work -> {
          if (mayFill(work, by, form) && work.commands().firstTime(id, at)) {
            begin(work, by, form, at);
          }
          return form;
        });
  }

  @Override
  public boolean answered(
      CommandId id,
      Person by,
      Optional<String> username,
      Optional<String> words,
      MessageRef message,
      Instant at) {
    return taken(
        id,
        by,
        at,
        form -> isAnswer(form, words),
        (work, form) ->
            new FormAnswers(work, desk, handling, by, username, at).take(form, words, message));
  }

  @Override
  public boolean pick(CommandId id, Person by, String category, Instant at) {
    return taken(
        id,
        by,
        at,
        form -> isAsked(form, DeviceField.CATEGORY),
        (work, form) ->
            new AddingDevice(work, handling, by, at).answer((Form.AddDevice) form, category));
  }

  @Override
  public boolean back(CommandId id, Person by, DeviceField asked, Instant at) {
    return taken(
        id,
        by,
        at,
        form -> isAsked(form, asked),
        (work, form) -> new AddingDevice(work, handling, by, at).back((Form.AddDevice) form));
  }

  @Override
  public boolean skip(CommandId id, Person by, DeviceField asked, Instant at) {
    return taken(
        id,
        by,
        at,
        form -> isAsked(form, asked),
        (work, form) -> new AddingDevice(work, handling, by, at).answer((Form.AddDevice) form, ""));
  }

  @Override
  public void choose(
      CommandId id,
      Person by,
      DeviceId device,
      LoanId loan,
      DueChoice choice,
      MessageRef on,
      Instant at) {
    transactions.inTransaction(
        work -> {
          if (work.commands().firstTime(id, at)) {
            SetDueDate set = new SetDueDate(device, loan, choice.from(desk.day(at)), by, at);
            DeviceOutcome outcome = handling.carryOut(work, set);
            DueQuestion.forget(work, by.id(), loan);
            if (outcome instanceof DeviceOutcome.Refused refused) {
              work.outbox().enqueue(new TellRefusal(by.id(), device, refused.reason()), at);
            }
            work.outbox().enqueue(new RefreshDevice(by.id(), device, on), at);
          }
          return choice;
        });
  }

  @Override
  public boolean cancelled(CommandId id, Person by, Instant at) {
    return taken(
        id,
        by,
        at,
        form -> true,
        (work, form) -> {
          work.dialogues().close(by.id());
          DeviceNote note =
              form instanceof Form.SetDue ? DeviceNote.DUE_LEFT_AS_IT_IS : DeviceNote.CANCELLED;
          work.outbox().enqueue(new Tell(by.id(), note, ""), at);
        });
  }

  @Override
  public void abandon(PersonId person) {
    transactions.inTransaction(
        work -> {
          FormDialogue.waiting(work, person).ifPresent(form -> work.dialogues().close(person));
          return person;
        });
  }

  /** An old button may ask about a loan that is over: that question would never be seen. */
  private static void begin(DevicesWork work, Person by, Form form, Instant at) {
    if (form instanceof Form.SetDue due && !DevicePermissions.holds(work, by.id(), due)) {
      work.outbox().enqueue(new TellRefusal(by.id(), due.device(), DeviceReason.NOT_YOURS), at);
    } else {
      work.dialogues().open(by.id(), FormDialogue.of(form));
      work.outbox().enqueue(new Ask(by.id(), form, Optional.empty()), at);
    }
  }

  /** An id is used up only by what is ours: what is not may be another desk's. */
  private boolean taken(
      CommandId id,
      Person by,
      Instant at,
      Predicate<Form> ours,
      BiConsumer<DevicesWork, Form> action) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return true;
          }
          Optional<Form> form = FormDialogue.waiting(work, by.id());
          if (form.isEmpty()) {
            return false;
          }
          if (!ours.test(form.get())) {
            letGo(work, by, form.get());
            return false;
          }
          if (work.commands().firstTime(id, at)) {
            action.accept(work, form.get());
          }
          return true;
        });
  }

  /** A button under an earlier question, pressed late or twice, is for no other field. */
  private static boolean isAsked(Form form, DeviceField field) {
    return form instanceof Form.AddDevice add && add.asked() == field;
  }

  /** Somebody who is asked without insisting may do something else. */
  private static void letGo(DevicesWork work, Person by, Form form) {
    if (form instanceof Form.Register register && !register.insistent()) {
      work.dialogues().close(by.id());
    }
  }

  /** Where nobody insists, only what looks like an address is an answer. */
  private static boolean isAnswer(Form form, Optional<String> words) {
    return !(form instanceof Form.Register register)
        || register.insistent()
        || words.map(String::strip).filter(text -> text.matches("\\S*@\\S*")).isPresent();
  }

  private boolean mayFill(DevicesWork work, Person by, Form form) {
    return switch (form) {
      case Form.SetDue set -> DevicePermissions.isRegistered(work, by.id());
      case Form.Register register -> false;
      case Form.ShowCode show -> false;
      case Form.AddDevice add -> desk.isAdmin(by.id());
      case Form.EditField edit -> desk.isAdmin(by.id());
      case Form.AssignTo assign -> desk.isAdmin(by.id());
      case Form.ChangeEmail change -> desk.isAdmin(by.id());
      case Form.ChangeComment change -> desk.isAdmin(by.id());
    };
  }
}
