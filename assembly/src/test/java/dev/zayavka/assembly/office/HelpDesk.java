package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.sandbox.office.SupportLedger;
import dev.zayavka.sandbox.office.SupportLedger.Ticket;
import dev.zayavka.sandbox.office.SupportRooms;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Room;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.util.List;

/** The support desk of a test office, and what its people do again and again. */
final class HelpDesk implements AutoCloseable {

  static final String CLOSE = "Закрыть";

  private final TestOffice office;
  private final SupportRooms rooms;

  HelpDesk(TestOffice office) {
    this.office = office;
    this.rooms = office.rooms();
    // They have met the bot long ago, and it can write to them.
    List.of(alisa(), timur(), ivan(), pyotr(), maria(), admin()).forEach(Person::knowsBot);
  }

  /** Opens an office with this desk and one bot at work. */
  static HelpDesk running(OfficePlan plan) {
    return new HelpDesk(plan.support().running());
  }

  TestOffice office() {
    return office;
  }

  SupportRooms rooms() {
    return rooms;
  }

  SupportLedger ledger() {
    return office.tickets();
  }

  // ---- who is there

  Person alisa() {
    return rooms.alisa();
  }

  Person timur() {
    return rooms.timur();
  }

  Person ivan() {
    return rooms.ivan();
  }

  Person pyotr() {
    return rooms.pyotr();
  }

  Person maria() {
    return rooms.maria();
  }

  Person admin() {
    return office.office().admin();
  }

  // ---- tickets

  /** A client writes for the first time; the ticket's topic in the main group. */
  LiveTopic opened(Person client, String words) {
    client.says(words);
    LiveTopic main = main(client);
    main.awaitsMessage(words);
    return main;
  }

  /** The client's newest ticket, once there is one. */
  Ticket ticket(Person client) {
    awaitTrue("a ticket of " + client.id(), () -> !ledger().ticketsOf(client.id()).isEmpty());
    return ledger().ticketsOf(client.id()).getLast();
  }

  /** The present topic of the client's newest ticket, once it is open. */
  LiveTopic main(Person client) {
    awaitTrue("a topic for " + client.id(), () -> ticket(client).topic() != 0);
    return rooms.main().at(ticket(client).topic());
  }

  /** A technician presses the button with their name; their topic. */
  LiveTopic taken(Person client, Person technician) {
    tap(main(client), technician);
    return mirror(client, technician);
  }

  /** The technician's newest topic of the client's newest ticket, once it is there. */
  LiveTopic mirror(Person client, Person technician) {
    return group(technician).awaitsTopic("#" + ticket(client).id() + " ");
  }

  /** A ticket that was taken, with everything said so far in its place. */
  LiveTopic inWork(Person client, Person technician, String words) {
    opened(client, words);
    LiveTopic mirror = taken(client, technician);
    mirror.awaitsMessage(words);
    office.awaitRest();
    return mirror;
  }

  /** Whoever it is given to presses their button under the card. */
  Tap tap(LiveTopic main, Person technician) {
    return tap(technician, card(main), technician.user().firstName());
  }

  /** Somebody of the staff closes the client's ticket by the button. */
  void closed(Person client) {
    tap(maria(), card(main(client)), CLOSE);
    awaitStatus(client, "CLOSED");
  }

  /** The message with the buttons, as it stands now. */
  MessageView card(LiveTopic main) {
    MessageView card =
        main.awaitsMessage("a card", view -> view.fromBot() && !view.buttons().isEmpty(), PATIENCE);
    return main.room().message(card.id());
  }

  /** Presses the button with these words on it. */
  static Tap tap(Person person, MessageView message, String words) {
    String button =
        message.buttonTexts().stream()
            .filter(label -> label.contains(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + words + " on " + message));
    return person.taps(message, button);
  }

  void awaitStatus(Person client, String status) {
    awaitTrue(
        "the ticket of " + client.id() + " in " + status,
        () -> ticket(client).status().equals(status));
  }

  /** Waits until nothing is left to do or to deliver. */
  void awaitRest() {
    office.awaitRest();
  }

  @Override
  public void close() {
    office.close();
  }

  private Room group(Person technician) {
    return technician.id() == ivan().id() ? rooms.ivans() : rooms.pyotrs();
  }
}
