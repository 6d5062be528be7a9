package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.Optional;

/** Command on one ticket: the input of the state machine of the support desk. */
public sealed interface TicketCommand extends DeskCommand {
  TicketId ticket();

  /** A client without an open ticket wrote. */
  record OpenTicket(
      TicketId ticket, Client client, ChatId group, Optional<TicketId> previous, Instant at)
      implements TicketCommand {}

  /** Assign a technician, in place of any other (a button under the card). */
  record AssignTechnician(TicketId ticket, TechnicianId technician, TicketActor by, Instant at)
      implements TicketCommand, StaffCommand {}

  /**
   * Close the ticket (a button).
   *
   * @param by the role is the one of the group with the button
   */
  record CloseTicket(TicketId ticket, TicketActor by, Instant at)
      implements TicketCommand, StaffCommand {}

  /** Reopen the ticket (a button). */
  record ReopenTicket(TicketId ticket, TicketActor by, Instant at)
      implements TicketCommand, StaffCommand {}

  /** A topic of the ticket was closed by hand: staff are asked whether the ticket is done. */
  record QuestionClosing(TicketId ticket, Leg leg, TicketActor by, Instant at)
      implements TicketCommand {}

  /** The client wrote and waits for an answer until {@code answerBy}. */
  record RecordQuestion(TicketId ticket, Instant answerBy, Instant at) implements TicketCommand {}

  /** Staff answered the client. */
  record RecordAnswer(TicketId ticket, TicketActor by, Instant at) implements TicketCommand {}

  /** The time for an answer is over. */
  record RaiseAlarm(TicketId ticket, Instant at) implements TicketCommand {}

  /** A topic was opened for a leg. */
  record RecordTopic(TicketId ticket, Leg leg, Topic topic, Instant at) implements TicketCommand {}

  /** The client's card was posted in the main topic. */
  record RecordCard(TicketId ticket, MessageRef card, Instant at) implements TicketCommand {}

  /** The topic of a leg was deleted. */
  record RecordTopicLoss(TicketId ticket, Leg leg, Instant at) implements TicketCommand {}

  /** The client blocked the bot, or deleted the account. */
  record RecordClientBlocked(TicketId ticket, Instant at) implements TicketCommand {}

  /** An admin banned the client. */
  record RecordClientBanned(TicketId ticket, TicketActor by, Instant at) implements TicketCommand {}

  /** An admin lifted the ban. */
  record RecordClientUnbanned(TicketId ticket, TicketActor by, Instant at)
      implements TicketCommand {}

  /** The client is reachable again. */
  record RecordClientReturned(TicketId ticket, Instant at) implements TicketCommand {}
}
