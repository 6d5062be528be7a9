package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.office.SupportDatabase.Ticket;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.Optional;

/** Topics of a client's open ticket at this moment, as people would find them; no method waits. */
final class TicketTopics {

  private final SupportDeskDriver desk;

  TicketTopics(SupportDeskDriver desk) {
    this.desk = desk;
  }

  Optional<Ticket> openTicket(SimulatedPerson client) {
    return desk.database().ticketsOf(client.id()).stream()
        .filter(ticket -> !ticket.status().equals("CLOSED"))
        .findFirst();
  }

  /** Its topic in the main group; empty if none exists. */
  Optional<LiveTopic> main(SimulatedPerson client) {
    return openTicket(client).flatMap(ticket -> at(desk.rooms().main(), ticket.topic()));
  }

  /** Its topic with the technician who has it. */
  Optional<LiveTopic> mirror(SimulatedPerson client) {
    return openTicket(client).flatMap(this::mirror);
  }

  /** The group of a technician. */
  GroupChat roomOf(String technician) {
    return technician.equals("Иван") ? desk.rooms().ivans() : desk.rooms().pyotrs();
  }

  /** The technician this topic belongs to. */
  SimulatedPerson technician(LiveTopic mirror) {
    return mirror.group().id() == SupportDeskFixture.IVANS ? desk.ivan() : desk.pyotr();
  }

  /** The newest card with buttons; empty if none exists. */
  Optional<MessageView> card(LiveTopic topic) {
    return topic.messages().stream()
        .filter(view -> view.fromBot() && view.button(SupportDeskDriver.CLOSE).isPresent())
        .reduce((older, newer) -> newer);
  }

  private Optional<LiveTopic> mirror(Ticket ticket) {
    return ticket
        .technician()
        .flatMap(name -> at(roomOf(name), desk.database().mirror(ticket.id(), name)));
  }

  private static Optional<LiveTopic> at(GroupChat room, int topic) {
    return room.topic(topic).map(there -> room.at(there.id()));
  }
}
