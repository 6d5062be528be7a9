package dev.zayavka.core.devices.forms;

import dev.zayavka.core.conversation.QuestionnaireCommand.Back;
import dev.zayavka.core.conversation.QuestionnaireCommand.Choose;
import dev.zayavka.core.conversation.QuestionnaireCommand.OnQuestion;
import dev.zayavka.core.conversation.QuestionnaireCommand.Skip;
import dev.zayavka.core.devices.DueQuestion;
import dev.zayavka.core.devices.FormDialogue;
import dev.zayavka.core.devices.lending.DeviceHandling;
import dev.zayavka.core.devices.lending.DevicePermissions;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.DeviceView.TellRefusal;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Service for forms: questions over several messages. */
public final class FormService implements FillForms {
  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy policy;
  private final DeviceHandling handling;

  public FormService(Transactions<DevicesWork> transactions, DevicePolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new DeviceHandling(policy);
  }

  @Override
  public void begin(CommandId id, Person by, Form form, Instant at) {
    transactions.run(
        work -> {
          if (mayFill(work, by, form) && work.commands().firstTime(id, at)) {
            begin(work, by, form, at);
          }
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
    return onAnswer(
        id,
        by,
        at,
        form -> Optional.of(form).filter(asked -> isAnswer(asked, words)),
        (work, form) -> answers(work, by, at).answer(form, username, words, message));
  }

  @Override
  public boolean pick(CommandId id, Person by, String category, Instant at) {
    return pressed(id, by, new Choose<>(DeviceField.CATEGORY, category), at);
  }

  @Override
  public boolean back(CommandId id, Person by, DeviceField asked, Instant at) {
    return pressed(id, by, new Back<>(asked), at);
  }

  @Override
  public boolean skip(CommandId id, Person by, DeviceField asked, Instant at) {
    return pressed(id, by, new Skip<>(asked), at);
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
    transactions.runOnce(
        id,
        at,
        work -> {
          SetDueDate set = new SetDueDate(device, loan, choice.from(policy.day(at)), by, at);
          DeviceOutcome outcome = handling.carryOut(work, set);
          DueQuestion.forget(work, by.id(), loan);
          if (outcome instanceof DeviceOutcome.Refused refused) {
            work.outbox().enqueue(new TellRefusal(by.id(), device, refused.reason()), at);
          }
          work.outbox().enqueue(new RefreshDevice(by.id(), device, on), at);
        });
  }

  @Override
  public boolean cancelled(CommandId id, Person by, Instant at) {
    return onAnswer(
        id,
        by,
        at,
        Optional::of,
        (work, form) -> {
          work.dialogues().close(by.id());
          DeviceNote note =
              form instanceof Form.SetDue ? DeviceNote.DUE_LEFT_AS_IT_IS : DeviceNote.CANCELLED;
          work.outbox().enqueue(new Tell(by.id(), note, ""), at);
        });
  }

  @Override
  public void abandon(PersonId person) {
    transactions.run(
        work ->
            FormDialogue.waiting(work, person).ifPresent(form -> work.dialogues().close(person)));
  }

  /** Opens a form, unless an old button asks about a loan that is over. */
  private static void begin(DevicesWork work, Person by, Form form, Instant at) {
    if (form instanceof Form.SetDue due && !DevicePermissions.holds(work, by.id(), due)) {
      work.outbox().enqueue(new TellRefusal(by.id(), due.device(), DeviceReason.NOT_YOURS), at);
    } else {
      work.dialogues().open(by.id(), FormDialogue.of(form));
      work.outbox().enqueue(new Ask(by.id(), form, Optional.empty()), at);
    }
  }

  private boolean pressed(CommandId id, Person by, OnQuestion<DeviceField> button, Instant at) {
    return onAnswer(
        id,
        by,
        at,
        form -> asking(form, button.question()),
        (work, form) -> answers(work, by, at).press(form, button));
  }

  /** The form of a new device while it asks for this field; otherwise the button is stale. */
  private static Optional<Form.AddDevice> asking(Form form, DeviceField field) {
    return form instanceof Form.AddDevice add && add.asked() == field
        ? Optional.of(add)
        : Optional.empty();
  }

  /**
   * Runs an action on the open form. The command id is claimed for an answer of this desk only:
   * another desk may handle the same message.
   *
   * @param ours the form if the command answers it
   */
  private <F extends Form> boolean onAnswer(
      CommandId id,
      Person by,
      Instant at,
      Function<Form, Optional<F>> ours,
      BiConsumer<DevicesWork, F> action) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return true;
          }
          Optional<Form> form = FormDialogue.waiting(work, by.id());
          Optional<F> answered = form.flatMap(ours);
          if (answered.isEmpty()) {
            form.ifPresent(asked -> closeIfOptional(work, by, asked));
          } else if (work.commands().firstTime(id, at)) {
            action.accept(work, answered.get());
          }
          return answered.isPresent();
        });
  }

  private FormAnswers answers(DevicesWork work, Person by, Instant at) {
    return new FormAnswers(work, policy, handling, by, at);
  }

  /** Closes a form that does not insist on an answer. */
  private static void closeIfOptional(DevicesWork work, Person by, Form form) {
    if (form instanceof Form.Register register && !register.insistent()) {
      work.dialogues().close(by.id());
    }
  }

  /**
   * True if the message can be an answer: a form that does not insist accepts only text that looks
   * like an address.
   */
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
      case Form.AddDevice add -> policy.isAdmin(by.id());
      case Form.EditField edit -> policy.isAdmin(by.id());
      case Form.ListValue value -> policy.isAdmin(by.id());
      case Form.AssignTo assign -> policy.isAdmin(by.id());
      case Form.ChangeEmail change -> policy.isAdmin(by.id());
      case Form.ChangeComment change -> policy.isAdmin(by.id());
    };
  }
}
