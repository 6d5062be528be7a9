package dev.zayavka.ports.support;

import java.util.Optional;

/** Selection of the tickets in a list; without a filter, the open ones. */
public record TicketFilter(Optional<TicketStatus> status, Optional<TechnicianId> technician) {

  /** All open tickets. */
  public static final TicketFilter OPEN = new TicketFilter(Optional.empty(), Optional.empty());
}
