package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketOutcome;
import java.time.Instant;

/** Executes commands of staff on tickets. Each call is one transaction. */
public interface HandleTickets {

  /** Gives the ticket to a technician (a button under the card). */
  TicketOutcome assign(
      CommandId id, TicketId ticket, TechnicianId technician, TicketActor by, Instant at);

  /**
   * Closes the ticket (a button).
   *
   * @param by the role is the one of the group the button stands in
   */
  TicketOutcome close(CommandId id, TicketId ticket, TicketActor by, Instant at);

  /** Opens the ticket again (a button). */
  TicketOutcome reopen(CommandId id, TicketId ticket, TicketActor by, Instant at);

  /** Closes the ticket of this topic ({@code /close}). */
  TicketOutcome closeIn(CommandId id, Topic topic, TicketActor by, Instant at);

  /** Opens the ticket of this topic of the main group again ({@code /reopen}). */
  TicketOutcome reopenIn(CommandId id, Topic topic, TicketActor by, Instant at);

  /**
   * Handles a topic that staff closed in Telegram by hand: they are asked whether the ticket is
   * done.
   */
  TicketOutcome closedByHand(CommandId id, Topic topic, TicketActor by, Instant at);

  /**
   * Closes the ticket (a button under that question).
   *
   * @param question is repainted, whatever came of it: it is answered, or out of date
   */
  TicketOutcome confirmClosing(
      CommandId id, TicketId ticket, TicketActor by, MessageRef question, Instant at);

  /**
   * Keeps the topics of this ticket as they are (the other button under it).
   *
   * @param question is repainted, whatever came of it
   */
  TicketOutcome keepOpen(
      CommandId id, TicketId ticket, TicketActor by, MessageRef question, Instant at);

  /** The client can be written to again. */
  void clientReturned(CommandId id, PersonId client, Instant at);

  /** The client blocked the bot. */
  void clientBlocked(CommandId id, PersonId client, Instant at);
}
