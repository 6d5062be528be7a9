package dev.zayavka.core.devices;

import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DateProblem;
import dev.zayavka.ports.devices.DeviceAction;
import dev.zayavka.ports.devices.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.DeviceCommand.EditDevice;
import dev.zayavka.ports.devices.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceHistoryEntry;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceNote;
import dev.zayavka.ports.devices.DeviceOutcome;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.DeviceReason;
import dev.zayavka.ports.devices.DeviceState;
import dev.zayavka.ports.devices.DeviceView.Ask;
import dev.zayavka.ports.devices.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.DeviceView.Tell;
import dev.zayavka.ports.devices.DeviceView.TellRefusal;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.Form;
import dev.zayavka.ports.devices.FormProblem;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.people.EmailProblem;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Handler of answers to forms. */
final class FormAnswers {
  private static final int CANDIDATES = 8;

  /** Answers that mean "nothing": a dash. */
  private static final Set<String> NOTHING = Set.of("-", "–", "—");

  private final DevicesWork work;
  private final DevicePolicy policy;
  private final DeviceHandling handling;
  private final Person by;
  private final Optional<String> username;
  private final Instant at;

  FormAnswers(
      DevicesWork work,
      DevicePolicy policy,
      DeviceHandling handling,
      Person by,
      Optional<String> username,
      Instant at) {
    this.work = work;
    this.policy = policy;
    this.handling = handling;
    this.by = by;
    this.username = username;
    this.at = at;
  }

  void take(Form form, Optional<String> words, MessageRef message) {
    if (form instanceof Form.SetDue due && !DevicePermissions.holds(work, by.id(), due)) {
      refuse(due.device(), DeviceReason.NOT_YOURS);
      return;
    }
    if (words.isEmpty()) {
      if (form instanceof Form.ShowCode) {
        new CodeVerification(work, policy).erase(by, message, at);
      }
      again(form, notWords(form));
      return;
    }
    String text = words.get();
    switch (form) {
      case Form.Register register -> register(register, text);
      case Form.SetDue set -> setDue(set, text);
      case Form.AddDevice add -> new AddingDevice(work, handling, by, at).answer(add, value(text));
      case Form.EditField edit -> edit(edit, value(text));
      case Form.AssignTo assign -> assign(assign, text);
      case Form.ChangeEmail change -> changeEmail(change, text);
      case Form.ChangeComment change -> changeComment(change, text);
      case Form.ShowCode show -> {
        if (new CodeVerification(work, policy).shown(by, show, text, message, at)) {
          new DangerousActions(work, handling, by, at).carryOut(show);
        }
      }
    }
  }

  private void register(Form.Register form, String text) {
    switch (address(text, by.id())) {
      case Address.Wrong wrong -> again(form, new FormProblem.OfEmail(wrong.problem()));
      case Address.Good good -> {
        Optional<String> comment = work.borrowers().lock(by.id()).flatMap(Borrower::comment);
        work.borrowers().save(new Borrower(by, username, Optional.of(good.email()), comment, at));
        note(DeviceAction.REGISTERED, Map.of("email", good.email().value()));
        work.dialogues().close(by.id());
        enqueue(new Tell(by.id(), DeviceNote.REGISTERED, good.email().value()));
        enqueue(new OfferCommands(by.id()));
        form.then().ifPresent(this::show);
      }
    }
  }

  private void setDue(Form.SetDue form, String text) {
    switch (DueDates.parse(text, policy.day(at))) {
      case DueDates.Written.Wrong wrong -> again(form, new FormProblem.OfDate(wrong.problem()));
      case DueDates.Written.Day day -> {
        SetDueDate set = new SetDueDate(form.device(), form.loan(), Optional.of(day.day()), by, at);
        if (handling.carryOut(work, set) instanceof DeviceOutcome.Refused refused) {
          refusedDue(form, refused.reason());
        } else {
          work.dialogues().close(by.id());
          show(form.device());
        }
      }
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

  private void edit(Form.EditField form, String value) {
    Optional<FieldProblem> problem = DeviceFields.problem(form.field(), value);
    if (problem.isPresent()) {
      again(form, new FormProblem.OfField(problem.get()));
      return;
    }
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

  private void assign(Form.AssignTo form, String text) {
    List<Borrower> found =
        work.borrowers().find(SearchQueryParser.people(text), 1, CANDIDATES).items();
    if (found.size() == 1) {
      AssignDevice assign = new AssignDevice(form.device(), found.getFirst().id(), by, at);
      if (handling.carryOut(work, assign) instanceof DeviceOutcome.Refused refused) {
        refuse(form.device(), refused.reason());
      } else {
        work.dialogues().close(by.id());
        show(form.device());
      }
    } else if (found.isEmpty()) {
      again(form, new FormProblem.NoSuchPerson());
    } else {
      List<PersonId> people = found.stream().map(Borrower::id).toList();
      enqueue(new ShowCandidates(by.id(), form.device(), people));
    }
  }

  private void changeEmail(Form.ChangeEmail form, String text) {
    Optional<Borrower> borrower = borrower(form.person());
    if (borrower.isEmpty()) {
      return;
    }
    switch (address(text, form.person())) {
      case Address.Wrong wrong -> again(form, new FormProblem.OfEmail(wrong.problem()));
      case Address.Good good ->
          changed(
              borrower.get().reachedAt(good.email()),
              Map.of(
                  "before",
                  borrower.get().email().map(Email::value).orElse(""),
                  "after",
                  good.email().value()));
    }
  }

  private void changeComment(Form.ChangeComment form, String text) {
    String words = value(text);
    if (words.length() > Borrower.LONGEST_COMMENT) {
      again(form, new FormProblem.OfField(FieldProblem.TOO_LONG));
      return;
    }
    borrower(form.person())
        .ifPresent(
            borrower ->
                changed(
                    borrower.commented(Optional.of(words).filter(comment -> !comment.isEmpty())),
                    Map.of("before", borrower.comment().orElse(""), "after", words)));
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

  /** Result of parsing an e-mail address. */
  private sealed interface Address {
    record Good(Email email) implements Address {}

    record Wrong(EmailProblem problem) implements Address {}
  }

  private Address address(String text, PersonId owner) {
    Optional<Email> email = Email.parse(text);
    if (email.isEmpty()) {
      return new Address.Wrong(EmailProblem.NOT_AN_ADDRESS);
    }
    if (!policy.emailDomains().contains(email.get().domain())) {
      return new Address.Wrong(EmailProblem.FOREIGN_DOMAIN);
    }
    boolean taken =
        work.borrowers().under(email.get()).filter(one -> !one.id().equals(owner)).isPresent();
    return taken ? new Address.Wrong(EmailProblem.TAKEN) : new Address.Good(email.get());
  }

  private static String value(String text) {
    String cleaned = DeviceFields.cleaned(text);
    return NOTHING.contains(cleaned) ? "" : cleaned;
  }

  private static FormProblem notWords(Form form) {
    return switch (form) {
      case Form.Register register -> new FormProblem.OfEmail(EmailProblem.NOT_AN_ADDRESS);
      case Form.ChangeEmail change -> new FormProblem.OfEmail(EmailProblem.NOT_AN_ADDRESS);
      case Form.SetDue set -> new FormProblem.OfDate(DateProblem.NOT_TEXT);
      case Form.AssignTo assign -> new FormProblem.NoSuchPerson();
      case Form.AddDevice add -> new FormProblem.OfField(FieldProblem.NOT_TEXT);
      case Form.EditField edit -> new FormProblem.OfField(FieldProblem.NOT_TEXT);
      case Form.ChangeComment change -> new FormProblem.OfField(FieldProblem.NOT_TEXT);
      case Form.ShowCode show -> new FormProblem.OfField(FieldProblem.NOT_TEXT);
    };
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
