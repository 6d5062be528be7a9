package dev.zayavka.ports.support;

import java.util.Optional;

/** Which tickets a list shows; with neither, those that are open. */
public record TicketFilter(Optional<TicketStatus> status, Optional<TechnicianId> technician) {

  /** Everything that is open. */
  public static final TicketFilter OPEN = new TicketFilter(Optional.empty(), Optional.empty());
}
