package dev.zayavka.ports.devices.forms;

import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.people.EmailProblem;
import java.time.Instant;

/** Problem of an answer to a form, for which the question is asked again. */
public sealed interface FormProblem {
  record OfEmail(EmailProblem problem) implements FormProblem {}

  record OfDate(DateProblem problem) implements FormProblem {}

  record OfField(FieldProblem problem) implements FormProblem {}

  /** No person, or more than one, matches the name. */
  record NoSuchPerson() implements FormProblem {}

  /** Not the code; {@code left} more attempts within the hour. */
  record WrongCode(int left) implements FormProblem {}

  /** Too many wrong codes; the next may be shown from then on. */
  record LockedOut(Instant until) implements FormProblem {}
}
