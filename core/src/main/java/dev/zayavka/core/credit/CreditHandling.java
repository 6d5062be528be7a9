package dev.zayavka.core.credit;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import dev.zayavka.ports.credit.CreditCommand;
import dev.zayavka.ports.credit.CreditCommand.ByButton;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.driven.CreditWork;
import java.util.List;
import java.util.Optional;

/** Command execution inside a transaction: lock, decide, save, write history and side effects. */
final class CreditHandling {

  private final CreditPolicy policy;
  private final ReminderPolicy reminders;

  CreditHandling(CreditPolicy policy) {
    this.policy = policy;
    this.reminders = new ReminderPolicy(policy);
  }

  CreditOutcome carryOut(CreditWork work, CreditCommand command) {
    CreditState before = work.requests().lock(command.request());
    Optional<CreditReason> denied =
        command instanceof ByPerson asked
            ? CreditPermissions.refusal(work, policy, before, asked)
            : Optional.empty();
    Decision<CreditEvent, CreditReason> decision =
        denied
            .<Decision<CreditEvent, CreditReason>>map(Decision::reject)
            .orElseGet(() -> CreditDecider.decide(before, command));
    return switch (decision) {
      case Accepted<CreditEvent, CreditReason> accepted ->
          new CreditOutcome.Accepted(apply(work, before, command, accepted.events()));
      case Rejected<CreditEvent, CreditReason> rejected -> {
        if (before instanceof Existing present && isOutdated(rejected.reason())) {
          repaint(work, present, command);
        }
        yield new CreditOutcome.Refused(rejected.reason(), before);
      }
    };
  }

  private Existing apply(
      CreditWork work, CreditState before, CreditCommand command, List<CreditEvent> events) {
    if (before instanceof Existing present && command instanceof ByButton button) {
      recordPressedMessage(work, present, button, events);
    }
    CreditState state = before;
    for (CreditEvent event : events) {
      Existing after = CreditDecider.evolve(state, event);
      if (!after.equals(state)) {
        work.requests().save(after, command.at());
      }
      CreditAuditTrail.entry(after, event).ifPresent(work.audit()::append);
      new CreditConsequences(work, policy, after, command.at()).follow(event);
      reminders.follow(work.reminders(), command.request(), event);
      state = after;
    }
    return present(state);
  }

  /**
   * Records the message whose button was pressed: its delivery may not be known yet, or was never
   * confirmed.
   */
  private static void recordPressedMessage(
      CreditWork work, Existing present, ByButton button, List<CreditEvent> events) {
    if (!events.isEmpty()) {
      work.cards().add(present.dossier().id(), button.shownOn());
    }
  }

  /**
   * Handles a stale button: refreshes every card of the request, and the message with the button.
   */
  private void repaint(CreditWork work, Existing present, CreditCommand command) {
    new CreditConsequences(work, policy, present, command.at()).refreshCards();
    if (command instanceof ByButton button
        && !work.cards().of(present.dossier().id()).contains(button.shownOn())) {
      work.outbox().enqueue(new RefreshCard(command.request(), button.shownOn()), command.at());
    }
  }

  private static boolean isOutdated(CreditReason reason) {
    return switch (reason) {
      case ALREADY_TAKEN, NOT_THE_ASSIGNEE, STALE_BUTTON, NOT_POSSIBLE_NOW, ALREADY_DECIDED -> true;
      case UNKNOWN_REQUEST, NOT_AN_ANALYST, NOT_STARTED, NOT_AN_ADMIN, ANOTHER_BODY -> false;
    };
  }

  private static Existing present(CreditState state) {
    return switch (state) {
      case Existing existing -> existing;
      case CreditState.Absent absent ->
          throw new IllegalStateException("a command was accepted for a request that is absent");
    };
  }
}
