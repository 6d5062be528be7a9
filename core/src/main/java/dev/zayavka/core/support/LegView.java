package dev.zayavka.core.support;

import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.LegAddress;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketState.Existing;
import java.util.Optional;

/**
 * A leg of a ticket as a place to send to.
 *
 * @param ticket the ticket as it is now
 */
record LegView(Existing ticket, Leg leg) {

  /**
   * Address of the leg; empty while its topic is being opened, if the technician lost the ticket,
   * or if the client blocked the bot or is banned.
   */
  Optional<LegAddress> destination() {
    return switch (leg) {
      case Leg.ClientLeg client when ticket.file().clientBlocked() -> Optional.empty();
      case Leg.ClientLeg client when ticket.file().clientBanned() -> Optional.empty();
      case Leg.ClientLeg client ->
          Optional.of(LegAddress.of(ticket.file().client().id().privateChat()));
      case Leg.MainLeg main -> ticket.file().topic(leg).map(LegAddress::of);
      case Leg.MirrorLeg mirror when !TicketLegs.isPresent(ticket, leg) -> Optional.empty();
      case Leg.MirrorLeg mirror -> ticket.file().topic(leg).map(LegAddress::of);
    };
  }

  /** False for a post that does not go to the leg. */
  boolean takes(Post post) {
    return !leg.equals(Leg.CLIENT) || !post.isForStaffAlone();
  }

  /** Speaker to be named above a post that is sent anew, with no message before it that tells. */
  Optional<TicketActor> introductionAnew(Post post) {
    return !leg.equals(Leg.CLIENT) && post.hasRoomForNameAlone()
        ? Optional.of(post.by())
        : Optional.empty();
  }

  /** Speaker to be named above a post; empty on the client's leg and where the name is known. */
  Optional<TicketActor> introduction(Post post) {
    return !leg.equals(Leg.CLIENT) && post.introduced() && post.hasRoomForIntroduction()
        ? Optional.of(post.by())
        : Optional.empty();
  }
}
