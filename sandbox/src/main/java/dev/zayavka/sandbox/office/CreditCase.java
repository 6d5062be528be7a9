package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.onef.IntakeResponse;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * Scenario driver for one credit request: 1F and an analyst move it from step to step. Each step is
 * done once and waits for its visible result; only the POST of 1F is repeated until it is answered,
 * as 1F does.
 */
public final class CreditCase {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Office office;
  private final long number;
  private final SimulatedPerson analyst;
  private final Duration patience;

  /**
   * Creates a case that is not known to the bot yet.
   *
   * @param number the number of the request in 1F
   * @param analyst the analyst who will accept it
   * @param patience the timeout of each wait
   */
  public CreditCase(Office office, long number, SimulatedPerson analyst, Duration patience) {
    this.office = office;
    this.number = number;
    this.analyst = analyst;
    this.patience = patience;
  }

  public long number() {
    return number;
  }

  public SimulatedPerson analyst() {
    return analyst;
  }

  /** The JSON body that 1F posts. */
  public String body() {
    return """
        {"ID": %1$d, "User": {"FullName": "Клиент %1$d", "Phonenumber": "%2$s"},
         "Car": {"Brand": "Toyota", "Model": "Camry", "Price": 25000, "Currency": "USD"}}
        """
        .formatted(number, phone());
  }

  /** The client's phone number, which only the assignee may see. */
  public String phone() {
    return "+992%09d".formatted(number);
  }

  /** Posts the request as 1F, repeatedly until the bot confirms it. */
  public CreditCase posted(URI intake) {
    awaits("1F's post of " + number + " to be taken", () -> isTaken(intake));
    return this;
  }

  /** Has the analyst accept the request in the group. */
  public CreditCase accepted() {
    analyst.taps(inGroup("Accept"), "Accept");
    return reaches("ASSIGNED");
  }

  /** Has the analyst take the request into work. */
  public CreditCase taken() {
    analyst.taps(privately("Принять заявку"), "Принять заявку");
    return reaches("IN_PROGRESS");
  }

  /** Has the analyst choose to approve, and waits for the question for a comment. */
  public CreditCase asked() {
    analyst.taps(privately("Передать АЛ"), "Передать АЛ");
    analyst.awaitsMessage("Заявка №" + number + ": передать АЛ", patience);
    return this;
  }

  /** Has the analyst send the comment, and waits for the decision. */
  public CreditCase commented() {
    analyst.says("Одобряю " + number);
    awaits(
        "the decision on " + number,
        () ->
            office
                .creditDatabase()
                .request(number)
                .flatMap(CreditDatabase.Row::decision)
                .isPresent());
    return this;
  }

  /** Runs every step from the POST by 1F to the decision. */
  public CreditCase decided(URI intake) {
    return posted(intake).accepted().taken().asked().commented();
  }

  /** Waits until the request has this status. */
  public CreditCase reaches(String status) {
    awaits("status " + status + " of " + number, () -> hasStatus(status));
    return this;
  }

  public boolean hasStatus(String status) {
    return office.creditDatabase().status(number).equals(status);
  }

  private boolean isTaken(URI intake) {
    try {
      IntakeResponse answer = office.onef().posts(intake, office.intakeToken(), body());
      return answer.status() == 201 || answer.status() == 200;
    } catch (UncheckedIOException away) {
      return false;
    }
  }

  private MessageView inGroup(String button) {
    Predicate<MessageView> wanted = offers(button);
    return office
        .group()
        .awaitsMessage(number + " with " + button, v -> v.fromBot() && wanted.test(v), patience);
  }

  private MessageView privately(String button) {
    return analyst.awaitsMessage(number + " with " + button, offers(button), patience);
  }

  private Predicate<MessageView> offers(String button) {
    return view -> view.contains("№" + number) && view.button(button).isPresent();
  }

  private void awaits(String what, BooleanSupplier reached) {
    Awaitility.await(what).atMost(patience).pollInterval(LOOK_AGAIN).until(reached::getAsBoolean);
  }
}
