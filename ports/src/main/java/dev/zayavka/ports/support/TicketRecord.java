package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a ticket's history.
 *
 * @param payload names and values; never what people wrote
 */
public record TicketRecord(
    TicketId ticket, Speaker actor, TicketAction action, Map<String, String> payload, Instant at) {

  public TicketRecord {
    payload = Map.copyOf(payload);
  }
}
