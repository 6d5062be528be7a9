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
 * One credit request and the people who move it on. Everybody does each thing once and waits until
 * it shows; only 1F repeats what was not answered, as it does.
 */
public final class CreditCase {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Office office;
  private final long number;
  private final SimulatedPerson analyst;
  private final Duration patience;

  /**
   * A case nobody knows of yet.
   *
   * @param number 1F's number of it
   * @param analyst who will accept it
   * @param patience how long everybody waits for what is to come
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

  /** What 1F posts. */
  public String body() {
    return """
        {"ID": %1$d, "User": {"FullName": "Клиент %1$d", "Phonenumber": "%2$s"},
         "Car": {"Brand": "Toyota", "Model": "Camry", "Price": 25000, "Currency": "USD"}}
        """
        .formatted(number, phone());
  }

  /** The client's phone, which only the assignee may see. */
  public String phone() {
    return "+992%09d".formatted(number);
  }

  /** 1F posts it, again and again until it is taken. */
  public CreditCase posted(URI intake) {
    awaits("1F's post of " + number + " to be taken", () -> isTaken(intake));
    return this;
  }

  /** The analyst accepts it in the group. */
  public CreditCase accepted() {
    analyst.taps(inGroup("Accept"), "Accept");
    return reaches("ASSIGNED");
  }

  /** The analyst takes it into work. */
  public CreditCase taken() {
    analyst.taps(privately("Принять заявку"), "Принять заявку");
    return reaches("IN_PROGRESS");
  }

  /** The analyst wants to approve it and is asked for a comment. */
  public CreditCase asked() {
    analyst.taps(privately("Передать АЛ"), "Передать АЛ");
    analyst.awaitsMessage("Заявка №" + number + ": передать АЛ", patience);
    return this;
  }

  /** The analyst gives the comment; the decision is made. */
  public CreditCase commented() {
    analyst.says("Одобряю " + number);
    awaits(
        "the decision on " + number,
        () -> office.creditDatabase().request(number).flatMap(CreditDatabase.Row::decision).isPresent());
    return this;
  }

  /** From 1F's post to the decision. */
  public CreditCase decided(URI intake) {
    return posted(intake).accepted().taken().asked().commented();
  }

  /** Waits until it has this status. */
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
