package dev.zayavka.core.support;

import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Legs of a ticket: the places of its conversation. */
final class TicketLegs {

  private TicketLegs() {}

  /** Legs of the ticket, the client's first; of a closed ticket, the legs it had last. */
  static List<Leg> of(Existing ticket) {
    List<Leg> legs = new ArrayList<>(List.of(Leg.CLIENT, Leg.MAIN));
    ticket.technician().map(Leg::mirror).ifPresent(legs::add);
    return legs;
  }

  /** Legs with a topic. */
  static List<Leg> ofStaff(Existing ticket) {
    return of(ticket).stream().filter(leg -> !leg.equals(Leg.CLIENT)).toList();
  }

  /** Legs except one. */
  static List<Leg> beside(Existing ticket, Leg from) {
    return of(ticket).stream().filter(leg -> !leg.equals(from)).toList();
  }

  /** Legs except one, and former mirrors, which still show copies. */
  static List<Leg> showing(Existing ticket, Leg from) {
    Stream<Leg> left = ticket.file().mirrors().keySet().stream().map(Leg::mirror);
    return Stream.concat(beside(ticket, from).stream(), left)
        .filter(leg -> !leg.equals(from))
        .distinct()
        .toList();
  }

  /** False for the mirror of a former technician. */
  static boolean isPresent(Existing ticket, Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> true;
      case Leg.MainLeg main -> true;
      case Leg.MirrorLeg mirror -> isWith(ticket, mirror.technician());
    };
  }

  /** True if messages are copied to this leg. */
  static boolean isLive(Existing ticket, Leg leg) {
    return ticket instanceof Open && isPresent(ticket, leg);
  }

  private static boolean isWith(Existing ticket, TechnicianId technician) {
    return ticket.technician().equals(Optional.of(technician));
  }
}
