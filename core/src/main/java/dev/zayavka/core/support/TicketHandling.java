package dev.zayavka.core.support;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.util.List;

/** Command execution inside a transaction: lock, decide, save, write history and side effects. */
final class TicketHandling {

  private final SupportPolicy policy;

  TicketHandling(SupportPolicy policy) {
    this.policy = policy;
  }

  TicketOutcome carryOut(SupportWork work, TicketCommand command) {
    TicketState before = work.tickets().lock(command.ticket());
    Decision<TicketEvent, TicketReason> decision = TicketDecider.decide(before, command);
    return switch (decision) {
      case Accepted<TicketEvent, TicketReason> accepted ->
          new TicketOutcome.Accepted(apply(work, before, command, accepted.events()));
      case Rejected<TicketEvent, TicketReason> rejected ->
          new TicketOutcome.Refused(rejected.reason(), before);
    };
  }

  private Existing apply(
      SupportWork work, TicketState before, TicketCommand command, List<TicketEvent> events) {
    TicketState state = before;
    for (TicketEvent event : events) {
      Existing after = TicketDecider.evolve(state, event);
      if (!after.equals(state)) {
        work.tickets().save(after, command.at());
      }
      TicketAuditTrail.line(after, event).ifPresent(work.history()::append);
      new TicketConsequences(work, policy, after, command.at()).follow(event);
      state = after;
    }
    return existing(state);
  }

  /** Existing ticket after an accepted command. */
  static Existing existing(TicketState state) {
    return switch (state) {
      case Existing existing -> existing;
      case TicketState.Absent absent ->
          throw new IllegalStateException("something was decided about a ticket that is absent");
    };
  }
}
