package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.office.SupportLedger.Ticket;
import dev.zayavka.sandbox.office.SupportRooms;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Room;
import java.util.Optional;

/** Where a client's open ticket is at this moment, as people would find it; nobody waits. */
final class Whereabouts {

  private final HelpDesk desk;

  Whereabouts(HelpDesk desk) {
    this.desk = desk;
  }

  Optional<Ticket> openTicket(Person client) {
    return desk.ledger().ticketsOf(client.id()).stream()
        .filter(ticket -> !ticket.status().equals("CLOSED"))
        .findFirst();
  }

  /** Its topic in the main group; empty while there is none. */
  Optional<LiveTopic> main(Person client) {
    return openTicket(client).flatMap(ticket -> at(desk.rooms().main(), ticket.topic()));
  }

  /** Its topic with the technician who has it. */
  Optional<LiveTopic> mirror(Person client) {
    return openTicket(client).flatMap(this::mirror);
  }

  /** The group of a technician. */
  Room roomOf(String technician) {
    return technician.equals("Иван") ? desk.rooms().ivans() : desk.rooms().pyotrs();
  }

  /** Whose topic it is. */
  Person technician(LiveTopic mirror) {
    return mirror.room().id() == SupportRooms.IVANS ? desk.ivan() : desk.pyotr();
  }

  /** The newest card with buttons; empty while there is none. */
  Optional<MessageView> card(LiveTopic topic) {
    return topic.messages().stream()
        .filter(view -> view.fromBot() && view.button(HelpDesk.CLOSE).isPresent())
        .reduce((older, newer) -> newer);
  }

  private Optional<LiveTopic> mirror(Ticket ticket) {
    return ticket
        .technician()
        .flatMap(name -> at(roomOf(name), desk.ledger().mirror(ticket.id(), name)));
  }

  private static Optional<LiveTopic> at(Room room, int topic) {
    return room.topic(topic).map(there -> room.at(there.id()));
  }
}
