package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a ticket's history.
 *
 * @param payload names and values; never what people wrote
 */
public record TicketHistoryEntry(
    TicketId ticket,
    TicketActor actor,
    TicketAction action,
    Map<String, String> payload,
    Instant at) {

  public TicketHistoryEntry {
    payload = Map.copyOf(payload);
  }
}
