package dev.zayavka.adapter.telegram.devices.forms;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.forms.DateProblem;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.people.EmailProblem;

/** Problem of an answer, in front of the question that is asked again. */
public final class FormProblems {

  private final DevicePolicy policy;
  private final Texts texts;

  public FormProblems(DevicePolicy policy, Texts texts) {
    this.policy = policy;
    this.texts = texts;
  }

  Html say(Form form, FormProblem problem) {
    return switch (problem) {
      case FormProblem.OfEmail email -> email(email.problem());
      case FormProblem.OfDate date -> date(date.problem());
      case FormProblem.OfField field -> field(field.problem(), longest(form));
      case FormProblem.NoSuchPerson none -> texts.html("devices.problem.no_such_person");
      case FormProblem.WrongCode wrong ->
          texts.html("devices.problem.wrong_code", gap("count", wrong.left()));
      case FormProblem.LockedOut locked ->
          texts.html("devices.problem.locked_out", gap("until", texts.moment(locked.until())));
    };
  }

  /** The domains under which people register. */
  String domains() {
    return String.join(", ", policy.emailDomains().stream().sorted().toList());
  }

  private Html email(EmailProblem problem) {
    return switch (problem) {
      case NOT_AN_ADDRESS -> texts.html("devices.problem.not_an_address");
      case FOREIGN_DOMAIN ->
          texts.html("devices.problem.foreign_domain", gap("domains", domains()));
      case TAKEN -> texts.html("devices.problem.email_taken");
    };
  }

  private Html date(DateProblem problem) {
    return switch (problem) {
      case NOT_A_DATE -> texts.html("devices.problem.not_a_date");
      case IN_PAST -> texts.html("devices.problem.in_past");
      case TOO_FAR -> texts.html("devices.problem.too_far");
      case NOT_TEXT -> texts.html("devices.problem.not_text");
    };
  }

  private Html field(FieldProblem problem, int longest) {
    return switch (problem) {
      case MISSING -> texts.html("devices.problem.missing");
      case TOO_LONG -> texts.html("devices.problem.too_long", gap("max", longest));
      case NOT_A_NUMBER -> texts.html("devices.problem.not_a_number");
      case TAKEN -> texts.html("devices.problem.number_taken");
      case NEEDS_A_NUMBER -> texts.html("devices.problem.needs_a_number");
      case NOT_TEXT -> texts.html("devices.problem.not_text");
    };
  }

  private static int longest(Form form) {
    return switch (form) {
      case Form.AddDevice add -> add.asked().longest();
      case Form.EditField edit -> edit.field().longest();
      case Form.ListValue list -> list.field().longest();
      case Form.Register other -> Borrower.LONGEST_COMMENT;
      case Form.SetDue other -> Borrower.LONGEST_COMMENT;
      case Form.AssignTo other -> Borrower.LONGEST_COMMENT;
      case Form.ChangeEmail other -> Borrower.LONGEST_COMMENT;
      case Form.ChangeComment other -> Borrower.LONGEST_COMMENT;
      case Form.ShowCode other -> Borrower.LONGEST_COMMENT;
    };
  }
}
