package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.ReturnHeld;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.Person;
import java.util.Optional;

/**
 * Authorization of commands. The decider checks that a step belongs to the assignee; an assignee
 * who was removed from the list of analysts can only decline.
 */
final class CreditPermissions {

  private CreditPermissions() {}

  /** Reason to refuse the command; empty if it is permitted. */
  static Optional<CreditReason> refusal(
      CreditWork work, CreditPolicy policy, CreditState before, ByPerson command) {
    return switch (command) {
      case AcceptRequest accept -> mayAccept(work, accept.by());
      case ReturnRequest giveBack -> mayReturn(policy, giveBack.by());
      case ReturnHeld giveBack -> mayReturn(policy, giveBack.by());
      case DeclineAssignment decline -> Optional.empty();
      case TakeIntoWork take -> mayProceed(work, before, take.by());
      case ChooseVerdict choose -> mayProceed(work, before, choose.by());
      case DecideRequest decide -> mayProceed(work, before, decide.by());
    };
  }

  private static Optional<CreditReason> mayAccept(CreditWork work, Person person) {
    AnalystStanding standing = work.analysts().standing(person.id());
    if (!standing.active()) {
      return Optional.of(CreditReason.NOT_AN_ANALYST);
    }
    return standing.reachable() ? Optional.empty() : Optional.of(CreditReason.NOT_STARTED);
  }

  private static Optional<CreditReason> mayReturn(CreditPolicy policy, Person person) {
    return policy.admins().contains(person.id())
        ? Optional.empty()
        : Optional.of(CreditReason.NOT_AN_ADMIN);
  }

  /** Steps of other people are left to the decider, which names the assignee to them. */
  private static Optional<CreditReason> mayProceed(
      CreditWork work, CreditState before, Person person) {
    return before instanceof Held held
            && held.holder().id().equals(person.id())
            && !work.analysts().standing(person.id()).active()
        ? Optional.of(CreditReason.NOT_AN_ANALYST)
        : Optional.empty();
  }
}
