package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.Optional;

/** Commands to one ticket. */
public sealed interface TicketCommand {

  /** The ticket the command is for. */
  TicketId ticket();

  /** The time of the command. */
  Instant at();

  /** A command given by staff with a button or a text command. */
  sealed interface ByStaff extends TicketCommand {
    TicketActor by();
  }

  /** A client without an open ticket wrote. */
  record OpenTicket(
      TicketId ticket, Client client, ChatId group, Optional<TicketId> previous, Instant at)
      implements TicketCommand {}

  /** Give it to a technician, whoever had it. */
  record AssignTechnician(TicketId ticket, TechnicianId technician, TicketActor by, Instant at)
      implements ByStaff {}

  /** It is done. */
  record CloseTicket(TicketId ticket, TicketActor by, Instant at) implements ByStaff {}

  /** It is not done after all. */
  record ReopenTicket(TicketId ticket, TicketActor by, Instant at) implements ByStaff {}

  /** Staff closed the topic in Telegram by hand. */
  record QuestionClosing(TicketId ticket, Leg leg, TicketActor by, Instant at) implements ByStaff {}

  /** The client spoke, and may wait for an answer until then. */
  record RecordQuestion(TicketId ticket, Instant answerBy, Instant at) implements TicketCommand {}

  /** Staff spoke to the client. */
  record RecordAnswer(TicketId ticket, TicketActor by, Instant at) implements TicketCommand {}

  /** The client has waited too long. */
  record RaiseAlarm(TicketId ticket, Instant at) implements TicketCommand {}

  /** A topic was opened for a leg. */
  record RecordTopic(TicketId ticket, Leg leg, Topic topic, Instant at) implements TicketCommand {}

  /** The client's card stands in the main topic. */
  record RecordCard(TicketId ticket, MessageRef card, Instant at) implements TicketCommand {}

  /** The topic of a leg is not there any more. */
  record RecordTopicLoss(TicketId ticket, Leg leg, Instant at) implements TicketCommand {}

  /** The client blocked the bot, or is gone. */
  record RecordClientBlocked(TicketId ticket, Instant at) implements TicketCommand {}

  /** The client can be written to again. */
  record RecordClientReturned(TicketId ticket, Instant at) implements TicketCommand {}
}
