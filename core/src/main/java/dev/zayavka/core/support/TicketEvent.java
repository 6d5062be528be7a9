package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import java.time.Instant;
import java.util.Optional;

/** Events of a ticket: the output of {@link TicketDecider}. */
sealed interface TicketEvent {

  record TicketOpened(
      TicketId id, Client client, ChatId group, Optional<TicketId> previous, Instant at)
      implements TicketEvent {}

  /** Assigned to a technician; {@code from} is the technician before. */
  record TechnicianAssigned(
      TechnicianId to, Optional<TechnicianId> from, TicketActor by, Instant at)
      implements TicketEvent {}

  record TicketClosed(TicketActor by, Instant at) implements TicketEvent {}

  record TicketReopened(TicketActor by, Instant at) implements TicketEvent {}

  /** A topic was closed by hand: staff are asked whether the ticket is done. */
  record ClosingQuestioned(Leg leg) implements TicketEvent {}

  record AnswerAwaited(ClientWait waiting) implements TicketEvent {}

  record ClientAnswered(boolean wasOverdue, Instant at) implements TicketEvent {}

  record AnswerOverdue(ClientWait waiting, Instant at) implements TicketEvent {}

  record TopicOpened(Leg leg, Topic topic, Instant at) implements TicketEvent {}

  record TopicLost(Leg leg, Instant at) implements TicketEvent {}

  record CardPosted(MessageRef card) implements TicketEvent {}

  record ClientBlocked(Instant at) implements TicketEvent {}

  record ClientReturned(Instant at) implements TicketEvent {}

  record ClientBanned(TicketActor by, Instant at) implements TicketEvent {}

  record ClientUnbanned(TicketActor by, Instant at) implements TicketEvent {}
}
