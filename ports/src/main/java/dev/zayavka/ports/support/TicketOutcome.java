package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a command to the support desk. */
public sealed interface TicketOutcome extends DeskOutcome {

  /** Done, or there was nothing to do. */
  record Accepted(TicketState.Existing present) implements TicketOutcome {}

  /** Refused, with the reason; the ticket is unchanged. */
  record Refused(TicketReason reason, TicketState present) implements TicketOutcome {
    @Override
    public Optional<String> kind() {
      return Optional.of(reason.name());
    }
  }

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements TicketOutcome {}

  /** The topic the command was given in belongs to no ticket. */
  record NoTicketHere() implements TicketOutcome {}
}
