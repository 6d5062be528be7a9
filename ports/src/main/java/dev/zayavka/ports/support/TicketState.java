package dev.zayavka.ports.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** States of a ticket. */
public sealed interface TicketState {

  /** There is no such ticket. */
  record Absent() implements TicketState {}

  /** There is. */
  sealed interface Existing extends TicketState {

    TicketDossier file();

    /** The same state with another file. */
    Existing with(TicketDossier file);

    /** As the table says it. */
    default TicketStatus status() {
      return switch (this) {
        case New fresh -> TicketStatus.NEW;
        case Working working -> TicketStatus.WORK;
        case Closed closed -> TicketStatus.CLOSED;
      };
    }

    /** The technician who works on it, or did last. */
    default Optional<TechnicianId> technician() {
      return switch (this) {
        case New fresh -> Optional.empty();
        case Working working -> Optional.of(working.by());
        case Closed closed -> closed.by();
      };
    }
  }

  /** Messages cross. */
  sealed interface Open extends Existing {}

  /** No technician works on it yet. */
  record New(TicketDossier file) implements Open {
    @Override
    public New with(TicketDossier changed) {
      return new New(changed);
    }
  }

  /** A technician works on it. */
  record Working(TicketDossier file, TechnicianId by) implements Open {
    @Override
    public Working with(TicketDossier changed) {
      return new Working(changed, by);
    }
  }

  /** The ticket is over; no message is forwarded. */
  record Closed(TicketDossier file, Optional<TechnicianId> by, Instant closedAt)
      implements Existing {

    /** Period after closing in which a ticket can be reopened. */
    public static final Duration REOPENABLE = Duration.ofDays(7);

    /** True while it can be opened again. */
    public boolean isReopenable(Instant now) {
      return !now.isAfter(closedAt.plus(REOPENABLE));
    }

    @Override
    public Closed with(TicketDossier changed) {
      return new Closed(changed, by, closedAt);
    }
  }
}
