package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.sandbox.office.SupportDatabase;
import dev.zayavka.sandbox.office.SupportDatabase.Ticket;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.util.List;

/** Driver of the support desk in a test office: its people and their frequent actions. */
final class SupportDeskDriver implements AutoCloseable {

  static final String CLOSE = "Закрыть";

  private final TestOffice office;
  private final SupportDeskFixture rooms;

  SupportDeskDriver(TestOffice office) {
    this.office = office;
    this.rooms = office.rooms();
    // They have met the bot long ago, and it can write to them.
    List.of(alisa(), timur(), ivan(), pyotr(), maria(), admin()).forEach(SimulatedPerson::knowsBot);
  }

  /** Opens an office with this desk and one bot at work. */
  static SupportDeskDriver running(OfficePlan plan) {
    return new SupportDeskDriver(plan.support().running());
  }

  TestOffice office() {
    return office;
  }

  SupportDeskFixture rooms() {
    return rooms;
  }

  SupportDatabase database() {
    return office.supportDatabase();
  }

  // ---- people

  SimulatedPerson alisa() {
    return rooms.alisa();
  }

  SimulatedPerson timur() {
    return rooms.timur();
  }

  SimulatedPerson ivan() {
    return rooms.ivan();
  }

  SimulatedPerson pyotr() {
    return rooms.pyotr();
  }

  SimulatedPerson maria() {
    return rooms.maria();
  }

  SimulatedPerson admin() {
    return office.office().admin();
  }

  // ---- tickets

  /** A client writes for the first time; the ticket's topic in the main group. */
  LiveTopic opened(SimulatedPerson client, String words) {
    client.says(words);
    LiveTopic main = main(client);
    main.awaitsMessage(words);
    return main;
  }

  /** The client's newest ticket, once there is one. */
  Ticket ticket(SimulatedPerson client) {
    awaitTrue("a ticket of " + client.id(), () -> !database().ticketsOf(client.id()).isEmpty());
    return database().ticketsOf(client.id()).getLast();
  }

  /** The present topic of the client's newest ticket, once it is open. */
  LiveTopic main(SimulatedPerson client) {
    awaitTrue("a topic for " + client.id(), () -> ticket(client).topic() != 0);
    return rooms.main().at(ticket(client).topic());
  }

  /** A technician presses the button with their name; their topic. */
  LiveTopic taken(SimulatedPerson client, SimulatedPerson technician) {
    tap(main(client), technician);
    return mirror(client, technician);
  }

  /** The technician's newest topic of the client's newest ticket; waits for it. */
  LiveTopic mirror(SimulatedPerson client, SimulatedPerson technician) {
    return group(technician).awaitsTopic("#" + ticket(client).id() + " ");
  }

  /** A ticket that was taken, with everything said so far in its place. */
  LiveTopic inWork(SimulatedPerson client, SimulatedPerson technician, String words) {
    opened(client, words);
    LiveTopic mirror = taken(client, technician);
    mirror.awaitsMessage(words);
    office.awaitRest();
    return mirror;
  }

  /** The technician presses the button with their name under the card. */
  Tap tap(LiveTopic main, SimulatedPerson technician) {
    return tap(technician, card(main), technician.user().firstName());
  }

  /** A staff member closes the client's ticket by the button. */
  void closed(SimulatedPerson client) {
    tap(maria(), card(main(client)), CLOSE);
    awaitStatus(client, "CLOSED");
  }

  /** The message with the buttons, in its present form. */
  MessageView card(LiveTopic main) {
    MessageView card =
        main.awaitsMessage("a card", view -> view.fromBot() && !view.buttons().isEmpty(), PATIENCE);
    return main.group().message(card.id());
  }

  /** Presses the button with these words on it. */
  static Tap tap(SimulatedPerson person, MessageView message, String words) {
    String button =
        message.buttonTexts().stream()
            .filter(label -> label.contains(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + words + " on " + message));
    return person.taps(message, button);
  }

  void awaitStatus(SimulatedPerson client, String status) {
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

  private GroupChat group(SimulatedPerson technician) {
    return technician.id() == ivan().id() ? rooms.ivans() : rooms.pyotrs();
  }
}
