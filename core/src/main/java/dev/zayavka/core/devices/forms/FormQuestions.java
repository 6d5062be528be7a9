package dev.zayavka.core.devices.forms;

import dev.zayavka.core.conversation.Question;
import dev.zayavka.core.conversation.Question.Reading;
import dev.zayavka.core.conversation.Questionnaire;
import dev.zayavka.core.devices.lending.PeopleSearch;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.DateProblem;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.people.EmailProblem;
import dev.zayavka.ports.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Questions of each form. A form of one question is the name of that question. */
final class FormQuestions {
  private static final int CANDIDATES = 8;

  /** Texts that mean "no value". */
  private static final Set<String> BLANK = Set.of("-", "–", "—");

  private final DevicesWork work;
  private final Placeholders placeholders;

  FormQuestions(DevicesWork work, Placeholders placeholders) {
    this.work = work;
    this.placeholders = placeholders;
  }

  /** The nine fields of a new device. */
  Questionnaire<DeviceField, String, FormProblem> newDevice() {
    return new Questionnaire<>(Stream.of(DeviceField.values()).map(this::newField).toList());
  }

  private Question<DeviceField, String, FormProblem> newField(DeviceField field) {
    return new Question<>(
        field,
        new FormProblem.OfField(FieldProblem.NOT_TEXT),
        (text, answers) -> read(field, value(field, text)),
        answers -> skipProblem(field, answers).map(FormProblem.OfField::new));
  }

  private Reading<String, FormProblem> read(DeviceField field, String value) {
    if (value.isEmpty()) {
      return new Reading.Blank<>();
    }
    Optional<FieldProblem> problem = DeviceFields.problem(field, value);
    return problem.isEmpty() && isTaken(field, value)
        ? new Reading.Invalid<>(new FormProblem.OfField(FieldProblem.TAKEN))
        : reading(value, problem);
  }

  private boolean isTaken(DeviceField field, String value) {
    return field.isNumber() && work.deviceIndex().withNumber(field, value).isPresent();
  }

  private static Optional<FieldProblem> skipProblem(
      DeviceField field, Map<DeviceField, String> answers) {
    boolean lastNumber =
        field == DeviceField.INVENTORY_NUMBER && !answers.containsKey(DeviceField.SERIAL_NUMBER);
    return lastNumber ? Optional.of(FieldProblem.NEEDS_A_NUMBER) : DeviceFields.problem(field, "");
  }

  /** Another value for a field; an empty one clears it. */
  Questionnaire<Form, String, FormProblem> field(Form.EditField form) {
    return Questionnaire.ofOne(
        form,
        new FormProblem.OfField(FieldProblem.NOT_TEXT),
        (text, answers) -> {
          String value = value(form.field(), text);
          return reading(value, DeviceFields.problem(form.field(), value));
        });
  }

  /** A value for all rows of a list that have none. */
  Questionnaire<Form, String, FormProblem> listValue(Form.ListValue form) {
    return ofText(
        form,
        value ->
            value.isEmpty()
                ? Optional.of(FieldProblem.MISSING)
                : DeviceFields.problem(form.field(), value));
  }

  /** A comment on a person; an empty one removes it. */
  Questionnaire<Form, String, FormProblem> comment(Form.ChangeComment form) {
    return ofText(
        form,
        value ->
            value.length() > Borrower.LONGEST_COMMENT
                ? Optional.of(FieldProblem.TOO_LONG)
                : Optional.empty());
  }

  /** A day of return, relative to today. */
  Questionnaire<Form, LocalDate, FormProblem> dueDate(Form.SetDue form, LocalDate today) {
    return Questionnaire.ofOne(
        form,
        new FormProblem.OfDate(DateProblem.NOT_TEXT),
        (text, answers) ->
            switch (DueDates.parse(text, today)) {
              case DueDates.Written.Day(LocalDate day) -> new Reading.Value<>(day);
              case DueDates.Written.Wrong(DateProblem problem) ->
                  new Reading.Invalid<>(new FormProblem.OfDate(problem));
            });
  }

  /** People who match a name, at least one and not all of many. */
  Questionnaire<Form, NamedPeople, FormProblem> people(Form.AssignTo form) {
    return Questionnaire.ofOne(
        form,
        new FormProblem.NoSuchPerson(),
        (text, answers) -> {
          List<Borrower> found = PeopleSearch.find(work.borrowers(), text, 1, CANDIDATES).items();
          return found.isEmpty()
              ? new Reading.Invalid<>(new FormProblem.NoSuchPerson())
              : new Reading.Value<>(NamedPeople.of(text, found));
        });
  }

  /** The code before a dangerous action, after the attempt is noted. */
  Questionnaire<Form, DangerousAction, FormProblem> code(
      Form.ShowCode form, boolean right, Supplier<FormProblem> problem) {
    return Questionnaire.ofOne(
        form,
        new FormProblem.OfField(FieldProblem.NOT_TEXT),
        (text, answers) ->
            right ? new Reading.Value<>(form.act()) : new Reading.Invalid<>(problem.get()));
  }

  /** A work address that belongs to no other person. */
  Questionnaire<Form, Email, FormProblem> address(Form form, PersonId owner, Set<String> domains) {
    return Questionnaire.ofOne(
        form,
        new FormProblem.OfEmail(EmailProblem.NOT_AN_ADDRESS),
        (text, answers) ->
            Email.parse(text)
                .map(email -> address(email, owner, domains))
                .orElseGet(() -> invalid(EmailProblem.NOT_AN_ADDRESS)));
  }

  private Reading<Email, FormProblem> address(Email email, PersonId owner, Set<String> domains) {
    if (!domains.contains(email.domain())) {
      return invalid(EmailProblem.FOREIGN_DOMAIN);
    }
    boolean taken =
        work.borrowers().under(email).filter(one -> !one.id().equals(owner)).isPresent();
    return taken ? invalid(EmailProblem.TAKEN) : new Reading.Value<>(email);
  }

  private static Reading<Email, FormProblem> invalid(EmailProblem problem) {
    return new Reading.Invalid<>(new FormProblem.OfEmail(problem));
  }

  private static Questionnaire<Form, String, FormProblem> ofText(
      Form form, Function<String, Optional<FieldProblem>> problem) {
    return Questionnaire.ofOne(
        form,
        new FormProblem.OfField(FieldProblem.NOT_TEXT),
        (text, answers) -> reading(value(text), problem.apply(value(text))));
  }

  private static Reading<String, FormProblem> reading(
      String value, Optional<FieldProblem> problem) {
    return problem
        .<Reading<String, FormProblem>>map(
            one -> new Reading.Invalid<>(new FormProblem.OfField(one)))
        .orElseGet(() -> new Reading.Value<>(value));
  }

  /** A placeholder is no number. */
  private String value(DeviceField field, String text) {
    String value = value(text);
    return field.isNumber() && placeholders.include(value) && hasWords(value) ? "" : value;
  }

  /**
   * True for words; a number without a letter or a digit is a mistake, of which people are told.
   */
  private static boolean hasWords(String value) {
    return value.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String value(String text) {
    String cleaned = DeviceFields.cleaned(text);
    return BLANK.contains(cleaned) ? "" : cleaned;
  }
}
