package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.conversation.Mention.Linked;
import dev.zayavka.ports.conversation.Mention.Named;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.VisibleText;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Absent;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import java.util.List;
import java.util.Optional;

/**
 * Rules for crossing the bridge: which messages are copied to which legs. Pure functions of the
 * ticket and the message.
 */
final class CrossingRules {

  private static final String INSIDE = "//";

  private CrossingRules() {}

  static Crossing crossing(TicketState ticket, Leg from, Utterance message) {
    return switch (ticket) {
      case Absent absent -> new Crossing.Stopped(TicketReason.UNKNOWN_TICKET);
      case Existing existing ->
          internalNote(existing, from, message)
              .<Crossing>map(Crossing.Inside::new)
              .orElseGet(() -> crossing(existing, from));
    };
  }

  /**
   * Kind of an internal note, by its first words; empty for a message others may read. A message
   * that begins with a mention of the client is for the client.
   */
  static Optional<TicketAction> internalNote(Existing ticket, Leg from, Utterance message) {
    if (from.equals(Leg.CLIENT)) {
      return Optional.empty();
    }
    if (isNote(message)) {
      return Optional.of(TicketAction.STAFF_NOTE);
    }
    return message
        .call()
        .filter(mention -> !isOf(ticket.file().client(), mention))
        .map(call -> TicketAction.SPECIALIST_CALLED);
  }

  private static Crossing crossing(Existing ticket, Leg from) {
    return switch (ticket) {
      case Closed closed -> new Crossing.Stopped(TicketReason.CLOSED);
      case Open open when !TicketLegs.isPresent(open, from) ->
          new Crossing.Stopped(TicketReason.NOT_YOURS);
      case Open banned when isOut(banned, from) -> new Crossing.Stopped(TicketReason.CLIENT_BANNED);
      case Open open -> new Crossing.Over(TicketLegs.beside(open, from));
    };
  }

  private static boolean isOf(Client client, Mention mention) {
    return switch (mention) {
      case Named named -> client.username().filter(named.username()::equalsIgnoreCase).isPresent();
      case Linked linked -> client.id().equals(linked.person());
    };
  }

  /** True for a message of staff to a banned client. */
  static boolean isOut(Existing ticket, Leg from) {
    return ticket.file().clientBanned() && !from.equals(Leg.CLIENT);
  }

  private static boolean isNote(Utterance message) {
    return VisibleText.fromFirstSign(message.content().words().text()).startsWith(INSIDE);
  }

  /** Decision on a message. */
  sealed interface Crossing {

    /** Copied to these legs. */
    record Over(List<Leg> to) implements Crossing {}

    /** Kept internal; the history records it. */
    record Inside(TicketAction as) implements Crossing {}

    /** Refused; the author is told why. */
    record Stopped(TicketReason why) implements Crossing {}
  }
}
