package dev.zayavka.core.support;

import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which places a ticket's conversation has now. */
final class TicketLegs {

  private TicketLegs() {}

  /** All places where it goes on, the client's first; those of a closed ticket as it was left. */
  static List<Leg> of(Existing ticket) {
    List<Leg> legs = new ArrayList<>(List.of(Leg.CLIENT, Leg.MAIN));
    ticket.technician().map(Leg::mirror).ifPresent(legs::add);
    return legs;
  }

  /** The topics alone. */
  static List<Leg> ofStaff(Existing ticket) {
    return of(ticket).stream().filter(leg -> !leg.equals(Leg.CLIENT)).toList();
  }

  /** All places but this one. */
  static List<Leg> beside(Existing ticket, Leg from) {
    return of(ticket).stream().filter(leg -> !leg.equals(from)).toList();
  }

  /** The same and the mirrors that were left, where copies stand too. */
  static List<Leg> showing(Existing ticket, Leg from) {
    Stream<Leg> left = ticket.file().mirrors().keySet().stream().map(Leg::mirror);
    return Stream.concat(beside(ticket, from).stream(), left)
        .filter(leg -> !leg.equals(from))
        .distinct()
        .toList();
  }

  /** False for the mirror of somebody who has the ticket no more. */
  static boolean isPresent(Existing ticket, Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> true;
      case Leg.MainLeg main -> true;
      case Leg.MirrorLeg mirror -> isWith(ticket, mirror.technician());
    };
  }

  /** True when messages cross to this leg. */
  static boolean isLive(Existing ticket, Leg leg) {
    return ticket instanceof Open && isPresent(ticket, leg);
  }

  private static boolean isWith(Existing ticket, TechnicianId technician) {
    return ticket.technician().equals(Optional.of(technician));
  }
}
