package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.MessageContent;
import java.util.List;

/** Result of taking in a message for the bridge. */
public sealed interface CarryOutcome {

  /** It is carried to these legs. */
  record Carried(TicketId ticket, List<Leg> to) implements CarryOutcome {
    public Carried {
      to = List.copyOf(to);
    }
  }

  /** It stays among staff: a note, or a call for a specialist. */
  record KeptInside(TicketId ticket) implements CarryOutcome {}

  /** It continues the client's comment on a survey. */
  record Commented(TicketId ticket) implements CarryOutcome {}

  /** It is not forwarded; its author is told the reason. */
  record Refused(TicketId ticket, TicketReason reason) implements CarryOutcome {}

  /** Nothing of it can be forwarded; its author is told. */
  record NotTaken(MessageContent.Kind kind) implements CarryOutcome {}

  /** It goes to staff alone until its author says that it may go to the client. */
  record Asked(TicketId ticket) implements CarryOutcome {}

  /** It was taken in before. */
  record Repeated() implements CarryOutcome {}

  /** It belongs to no ticket. */
  record NotOurs() implements CarryOutcome {}

  /** The client is banned, and is told so. */
  record Banned() implements CarryOutcome {}
}
