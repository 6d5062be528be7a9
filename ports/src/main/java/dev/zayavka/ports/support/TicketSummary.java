package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.Optional;

/** A ticket as a line in a list. */
public record TicketSummary(
    TicketId id,
    TicketStatus status,
    String client,
    Optional<String> technician,
    boolean overdue,
    Instant createdAt) {}
