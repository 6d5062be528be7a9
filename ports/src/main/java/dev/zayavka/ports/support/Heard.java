package dev.zayavka.ports.support;

import java.util.List;

/** What became of something somebody said. */
public sealed interface Heard {

  /** It is carried to these legs. */
  record Carried(TicketId ticket, List<Leg> to) implements Heard {
    public Carried {
      to = List.copyOf(to);
    }
  }

  /** It stays among staff: a note, or a call for a specialist. */
  record KeptInside(TicketId ticket) implements Heard {}

  /** It is not carried, and whoever said it is told why. */
  record Refused(TicketId ticket, TicketReason reason) implements Heard {}

  /** It was heard before. */
  record Repeated() implements Heard {}

  /** It belongs to no ticket. */
  record NotOurs() implements Heard {}

  /** The client is banned, and is told so. */
  record Banned() implements Heard {}
}
