package dev.zayavka.ports.support;

/** Result of a command. */
public sealed interface TicketOutcome {

  /** It was carried out, or there was nothing to do. */
  record Accepted(TicketState.Existing present) implements TicketOutcome {}

  /** It was not. */
  record Refused(TicketReason reason, TicketState present) implements TicketOutcome {}

  /** It was carried out before. */
  record Repeated() implements TicketOutcome {}

  /** The topic it was given in belongs to no ticket. */
  record NoTicketHere() implements TicketOutcome {}
}
