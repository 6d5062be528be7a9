package dev.zayavka.core.support;

import dev.zayavka.core.support.TicketEvent.AnswerAwaited;
import dev.zayavka.core.support.TicketEvent.AnswerOverdue;
import dev.zayavka.core.support.TicketEvent.CardPosted;
import dev.zayavka.core.support.TicketEvent.ClientAnswered;
import dev.zayavka.core.support.TicketEvent.ClientBanned;
import dev.zayavka.core.support.TicketEvent.ClientBlocked;
import dev.zayavka.core.support.TicketEvent.ClientReturned;
import dev.zayavka.core.support.TicketEvent.ClientUnbanned;
import dev.zayavka.core.support.TicketEvent.ClosingQuestioned;
import dev.zayavka.core.support.TicketEvent.TechnicianAssigned;
import dev.zayavka.core.support.TicketEvent.TicketClosed;
import dev.zayavka.core.support.TicketEvent.TicketOpened;
import dev.zayavka.core.support.TicketEvent.TicketReopened;
import dev.zayavka.core.support.TicketEvent.TopicLost;
import dev.zayavka.core.support.TicketEvent.TopicOpened;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mapping of events to history entries. */
final class TicketAuditTrail {

  private TicketAuditTrail() {}

  /** History entry for an event; empty if the event is not recorded. */
  static Optional<TicketHistoryEntry> line(Existing after, TicketEvent event) {
    TicketId id = after.file().id();
    return switch (event) {
      case TicketOpened opened ->
          Optional.of(
              line(
                  id,
                  TicketActor.of(Role.CLIENT, opened.client().person()),
                  TicketAction.OPENED,
                  opened
                      .previous()
                      .map(before -> Map.of("previous", number(before.value())))
                      .orElseGet(Map::of),
                  opened.at()));
      case TechnicianAssigned assigned ->
          Optional.of(
              line(id, assigned.by(), TicketAction.ASSIGNED, hands(assigned), assigned.at()));
      case TicketClosed closed ->
          Optional.of(line(id, closed.by(), TicketAction.CLOSED, Map.of(), closed.at()));
      case TicketReopened reopened ->
          Optional.of(line(id, reopened.by(), TicketAction.REOPENED, Map.of(), reopened.at()));
      case AnswerOverdue overdue ->
          Optional.of(
              byDesk(
                  id,
                  TicketAction.ANSWER_OVERDUE,
                  Map.of("since", overdue.waiting().since().toString()),
                  overdue.at()));
      case TopicOpened opened ->
          Optional.of(
              byDesk(
                  id,
                  TicketAction.TOPIC_OPENED,
                  Map.of("leg", opened.leg().key(), "thread", number(opened.topic().thread())),
                  opened.at()));
      case TopicLost lost ->
          Optional.of(byDesk(id, TicketAction.TOPIC_LOST, leg(lost.leg()), lost.at()));
      case ClientBlocked blocked ->
          Optional.of(byDesk(id, TicketAction.CLIENT_BLOCKED, Map.of(), blocked.at()));
      case ClientReturned returned ->
          Optional.of(byDesk(id, TicketAction.CLIENT_RETURNED, Map.of(), returned.at()));
      case ClientBanned banned ->
          Optional.of(line(id, banned.by(), TicketAction.CLIENT_BANNED, Map.of(), banned.at()));
      case ClientUnbanned unbanned ->
          Optional.of(
              line(id, unbanned.by(), TicketAction.CLIENT_UNBANNED, Map.of(), unbanned.at()));
      case ClosingQuestioned questioned -> Optional.empty();
      case AnswerAwaited awaited -> Optional.empty();
      case ClientAnswered answered -> Optional.empty();
      case CardPosted posted -> Optional.empty();
    };
  }

  private static TicketHistoryEntry byDesk(
      TicketId ticket, TicketAction action, Map<String, String> payload, Instant at) {
    return line(ticket, TicketActor.SYSTEM, action, payload, at);
  }

  private static TicketHistoryEntry line(
      TicketId ticket,
      TicketActor actor,
      TicketAction action,
      Map<String, String> payload,
      Instant at) {
    return new TicketHistoryEntry(ticket, actor, action, payload, at);
  }

  private static Map<String, String> hands(TechnicianAssigned assigned) {
    Map<String, String> hands = new HashMap<>();
    hands.put("to", number(assigned.to().value()));
    assigned.from().ifPresent(from -> hands.put("from", number(from.value())));
    return hands;
  }

  private static Map<String, String> leg(Leg leg) {
    return Map.of("leg", leg.key());
  }

  private static String number(long value) {
    return Long.toString(value);
  }
}
