package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Answers of the support desk to one person. */
public sealed interface SupportView extends Effect {

  /** The recipient. */
  PersonId to();

  /** One ticket: its state, people, times, and links to its topics. */
  record ShowTicket(PersonId to, TicketId ticket) implements SupportView {}

  /**
   * A page of tickets.
   *
   * @param page from 1
   * @param on the message that showed another page and is to show this one
   */
  record ShowTickets(PersonId to, TicketFilter filter, int page, Optional<MessageRef> on)
      implements SupportView {}

  /** The newest tickets with these words, at most 20. */
  record ShowFound(PersonId to, String words) implements SupportView {}

  /** All technicians. */
  record ShowTechnicians(PersonId to) implements SupportView {}

  /**
   * A technician who is switched off: their open tickets, each with buttons that give it to another
   * technician.
   *
   * @param on the message that showed this before and is to show it as it is now
   */
  record ShowHandover(PersonId to, TechnicianId technician, Optional<MessageRef> on)
      implements SupportView {}

  /**
   * Check with Telegram of the group and the person that an admin entered for a technician.
   *
   * @param group the forum where they are to work
   * @param user the person, who is to be a member there; empty if none was given
   */
  record CheckTechnician(PersonId to, ChatId group, Optional<PersonId> user)
      implements SupportView {}

  /** The desk in numbers. */
  record ShowSupportStats(PersonId to) implements SupportView {}

  /**
   * Checks of the rights and groups the desk needs in Telegram, as earlier releases asked for them;
   * {@code /doctor} checks all desks since.
   */
  record ShowDoctor(PersonId to) implements SupportView {}

  /**
   * A short answer.
   *
   * @param about what it is about: a name, a number
   */
  record TellAdmin(PersonId to, AdminNote note, String about) implements SupportView {}

  /** To a client who is banned. */
  record TellBanned(PersonId to) implements SupportView {}

  /**
   * To a client: nothing of their message can be forwarded.
   *
   * @param kind that no bot can pass on
   */
  record TellNotTaken(PersonId to, MessageRef message, Kind kind) implements SupportView {}

  /** To a client: they edited a message that belongs to no ticket, and nobody sees that. */
  record TellEditNotTaken(PersonId to, MessageRef message) implements SupportView {}

  /**
   * To an admin: nothing can be sent to this group, and messages wait.
   *
   * @param cause Telegram's words
   */
  record ReportGroup(PersonId to, ChatId group, String cause) implements SupportView {}

  @Override
  default Route route() {
    return Route.toPerson(to(), "talk:" + to().value(), OnRefusal.FORGET);
  }
}
