package dev.zayavka.core.devices.forms;

import dev.zayavka.core.conversation.Questionnaire;
import dev.zayavka.core.conversation.Questionnaire.Outcome;
import dev.zayavka.core.conversation.Questionnaire.Refusal;
import dev.zayavka.core.conversation.QuestionnaireCommand;
import dev.zayavka.core.conversation.QuestionnaireCommand.Answer;
import dev.zayavka.core.conversation.QuestionnaireState.Asking;
import dev.zayavka.core.conversation.QuestionnaireState.Cancelled;
import dev.zayavka.core.conversation.QuestionnaireState.Complete;
import dev.zayavka.core.conversation.QuestionnaireState.NotBegun;
import dev.zayavka.core.devices.FormDialogue;
import dev.zayavka.core.devices.imports.ListAnswers;
import dev.zayavka.core.devices.lending.DeviceHandling;
import dev.zayavka.core.devices.lending.DevicePermissions;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DateProblem;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand.AddDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.EditDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.DeviceView.TellRefusal;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Acts on one answer to a form: asks the next question, asks again, or does what was asked for. */
final class FormAnswers {
  private final DevicesWork work;
  private final DevicePolicy policy;
  private final DeviceHandling handling;
  private final FormQuestions questions;
  private final Person by;
  private final Instant at;

  FormAnswers(
      DevicesWork work, DevicePolicy policy, DeviceHandling handling, Person by, Instant at) {
    this.work = work;
    this.policy = policy;
    this.handling = handling;
    this.questions = new FormQuestions(work, policy.placeholders());
    this.by = by;
    this.at = at;
  }

  /**
   * Handles a message of somebody who fills a form in.
   *
   * @param username the person's, without the {@code @}
   * @param text empty for a message without text
   */
  void answer(Form form, Optional<String> username, Optional<String> text, MessageRef message) {
    switch (form) {
      case Form.Register register ->
          ask(
              questions.address(register, by.id(), policy.emailDomains()),
              register,
              text,
              email -> register(register, username, email));
      case Form.SetDue due when !DevicePermissions.holds(work, by.id(), due) ->
          refuse(due.device(), DeviceReason.NOT_YOURS);
      case Form.SetDue due ->
          ask(questions.dueDate(due, policy.day(at)), due, text, day -> setDue(due, day));
      case Form.AddDevice add -> press(add, new Answer<>(text));
      case Form.EditField edit ->
          ask(questions.field(edit), edit, text, value -> edit(edit, value));
      case Form.ListValue list ->
          ask(questions.listValue(list), list, text, value -> giveList(list, value));
      case Form.AssignTo assign ->
          ask(questions.people(assign), assign, text, people -> assign(assign, people));
      case Form.ChangeEmail change -> changeEmail(change, text);
      case Form.ChangeComment change ->
          ask(questions.comment(change), change, text, comment -> changeComment(change, comment));
      case Form.ShowCode show -> showCode(show, text, message);
    }
  }

  /** Moves the form of a new device one step on, or back. */
  void press(Form.AddDevice form, QuestionnaireCommand<DeviceField> command) {
    handle(
        questions.newDevice(),
        new Asking<>(form.values(), form.asked()),
        command,
        state -> new Form.AddDevice(state.answers(), state.asked()),
        this::add);
  }

  private <A> void ask(
      Questionnaire<Form, A, FormProblem> question,
      Form form,
      Optional<String> text,
      Consumer<A> action) {
    handle(
        question,
        question.first(),
        new Answer<>(text),
        state -> form,
        answers -> answers.values().forEach(action));
  }

  private <Q, A> void handle(
      Questionnaire<Q, A, FormProblem> questionnaire,
      Asking<Q, A> open,
      QuestionnaireCommand<Q> command,
      Function<Asking<Q, A>, Form> form,
      Consumer<Map<Q, A>> action) {
    switch (questionnaire.handle(open, command)) {
      case Outcome.Moved<Q, A, FormProblem>(Asking<Q, A> asking) -> {
        work.dialogues().open(by.id(), FormDialogue.of(form.apply(asking)));
        enqueue(new Ask(by.id(), form.apply(asking), Optional.empty()));
      }
      case Outcome.Moved<Q, A, FormProblem>(Complete<Q, A>(Map<Q, A> answers)) ->
          action.accept(answers);
      case Outcome.Moved<Q, A, FormProblem>(Cancelled<Q, A> cancelled) ->
          work.dialogues().close(by.id());
      case Outcome.Moved<Q, A, FormProblem>(NotBegun<Q, A> never) -> {}
      case Outcome.Refused<Q, A, FormProblem>(Refusal.Unusable<FormProblem>(FormProblem problem)) ->
          again(form.apply(open), problem);
      case Outcome.Refused<Q, A, FormProblem>(Refusal.NotAsked<FormProblem> stale) -> {}
      case Outcome.Refused<Q, A, FormProblem>(Refusal.AnsweredBefore<FormProblem> stale) -> {}
      case Outcome.Unchanged<Q, A, FormProblem> repeated -> {}
    }
  }

  private void register(Form.Register form, Optional<String> username, Email email) {
    Optional<String> comment = work.borrowers().lock(by.id()).flatMap(Borrower::comment);
    work.borrowers().save(new Borrower(by, username, Optional.of(email), comment, at));
    note(DeviceAction.REGISTERED, Map.of("email", email.value()));
    work.dialogues().close(by.id());
    enqueue(new Tell(by.id(), DeviceNote.REGISTERED, email.value()));
    enqueue(new OfferCommands(by.id()));
    form.then().ifPresent(this::show);
  }

  private void setDue(Form.SetDue form, LocalDate day) {
    SetDueDate set = new SetDueDate(form.device(), form.loan(), Optional.of(day), by, at);
    if (handling.carryOut(work, set) instanceof DeviceOutcome.Refused refused) {
      refusedDue(form, refused.reason());
    } else {
      work.dialogues().close(by.id());
      show(form.device());
    }
  }

  private void refusedDue(Form.SetDue form, DeviceReason reason) {
    if (reason == DeviceReason.DATE_IN_PAST) {
      again(form, new FormProblem.OfDate(DateProblem.IN_PAST));
    } else if (reason == DeviceReason.DATE_TOO_FAR) {
      again(form, new FormProblem.OfDate(DateProblem.TOO_FAR));
    } else {
      refuse(form.device(), reason);
    }
  }

  private void add(Map<DeviceField, String> values) {
    work.dialogues().close(by.id());
    DeviceId device = work.devices().nextId();
    AddDevice add = new AddDevice(device, new DeviceFields(values), by, at);
    if (handling.carryOut(work, add) instanceof DeviceOutcome.Refused refused) {
      enqueue(new TellRefusal(by.id(), device, refused.reason()));
    } else {
      show(device);
    }
  }

  private void edit(Form.EditField form, String value) {
    if (!(work.devices().lock(form.device()) instanceof DeviceState.Kept device)) {
      refuse(form.device(), DeviceReason.UNKNOWN_DEVICE);
      return;
    }
    DeviceFields before = device.file().fields();
    if (value.isEmpty() && isLastNumber(before, form)) {
      again(form, new FormProblem.OfField(FieldProblem.NEEDS_A_NUMBER));
      return;
    }
    EditDevice edit = new EditDevice(form.device(), before.with(form.field(), value), by, at);
    DeviceOutcome outcome = handling.carryOut(work, edit);
    if (!(outcome instanceof DeviceOutcome.Refused refused)) {
      work.dialogues().close(by.id());
      show(form.device());
    } else if (refused.reason() == DeviceReason.NUMBER_TAKEN) {
      again(form, new FormProblem.OfField(FieldProblem.TAKEN));
    } else {
      refuse(form.device(), refused.reason());
    }
  }

  private static boolean isLastNumber(DeviceFields fields, Form.EditField form) {
    return form.field().isNumber()
        && fields.values().keySet().stream()
            .noneMatch(field -> field.isNumber() && field != form.field());
  }

  /** The message of the list shows what comes of the answer. */
  private void giveList(Form.ListValue form, String value) {
    work.dialogues().close(by.id());
    if (!ListAnswers.give(work, form.list(), form.turn(), form.field(), value, at)) {
      enqueue(new Tell(by.id(), DeviceNote.LIST_MOVED_ON, ""));
    }
  }

  /**
   * Lends the device to the person named in full; others who may be meant are offered as buttons.
   */
  private void assign(Form.AssignTo form, NamedPeople people) {
    if (people.named().isEmpty()) {
      enqueue(new ShowCandidates(by.id(), form.device(), people.found()));
      return;
    }
    AssignDevice assign = new AssignDevice(form.device(), people.named().get(), by, at);
    if (handling.carryOut(work, assign) instanceof DeviceOutcome.Refused refused) {
      refuse(form.device(), refused.reason());
    } else {
      work.dialogues().close(by.id());
      show(form.device());
    }
  }

  private void changeEmail(Form.ChangeEmail form, Optional<String> text) {
    Optional<Borrower> borrower = text.flatMap(words -> borrower(form.person()));
    if (text.isEmpty() || borrower.isPresent()) {
      ask(
          questions.address(form, form.person(), policy.emailDomains()),
          form,
          text,
          email -> changed(borrower.orElseThrow(), email));
    }
  }

  private void changed(Borrower borrower, Email email) {
    changed(
        borrower.reachedAt(email),
        Map.of("before", borrower.email().map(Email::value).orElse(""), "after", email.value()));
  }

  private void changeComment(Form.ChangeComment form, String comment) {
    borrower(form.person())
        .ifPresent(
            borrower ->
                changed(
                    borrower.commented(Optional.of(comment).filter(text -> !text.isEmpty())),
                    Map.of("before", borrower.comment().orElse(""), "after", comment)));
  }

  /** Person the form is about; the form is closed if the person is deleted. */
  private Optional<Borrower> borrower(PersonId person) {
    Optional<Borrower> found = work.borrowers().lock(person).filter(Borrower::isRegistered);
    if (found.isEmpty()) {
      work.dialogues().close(by.id());
      enqueue(new Tell(by.id(), DeviceNote.NO_SUCH_PERSON, ""));
    }
    return found;
  }

  private void changed(Borrower borrower, Map<String, String> details) {
    work.borrowers().save(borrower);
    Map<String, String> all = new HashMap<>(details);
    all.put("person", Long.toString(borrower.id().value()));
    note(DeviceAction.PERSON_CHANGED, all);
    work.dialogues().close(by.id());
    enqueue(new ShowBorrower(by.id(), borrower.id(), Optional.empty()));
  }

  private void showCode(Form.ShowCode form, Optional<String> text, MessageRef message) {
    CodeVerification codes = new CodeVerification(work, policy);
    codes.erase(by, message, at);
    boolean right = text.filter(code -> codes.attempt(by, form, code, at)).isPresent();
    ask(
        questions.code(form, right, () -> codes.problem(by, at)),
        form,
        text,
        act -> {
          work.dialogues().close(by.id());
          new DangerousActions(work, handling, by, at).carryOut(form);
        });
  }

  private void refuse(DeviceId device, DeviceReason reason) {
    work.dialogues().close(by.id());
    enqueue(new TellRefusal(by.id(), device, reason));
  }

  private void again(Form form, FormProblem problem) {
    enqueue(new Ask(by.id(), form, Optional.of(problem)));
  }

  private void show(DeviceId device) {
    enqueue(new ShowDevice(by.id(), device, Optional.empty()));
  }

  private void note(DeviceAction act, Map<String, String> details) {
    work.history().append(DeviceHistoryEntry.general(act, by, details, at));
  }

  private void enqueue(Effect effect) {
    work.outbox().enqueue(effect, at);
  }
}
