package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.Person;
import java.util.Optional;

/**
 * Authorization of commands, independent of the request's state. The decider checks that a step
 * belongs to the assignee: an analyst removed from the list can finish the request in hand.
 */
final class CreditPermissions {

  private CreditPermissions() {}

  /** Reason to refuse the command; empty if it is permitted. */
  static Optional<CreditReason> refusal(CreditWork work, CreditPolicy policy, ByPerson command) {
    return switch (command) {
      case AcceptRequest accept -> mayAccept(work, accept.by());
      case ReturnRequest giveBack when policy.admins().contains(giveBack.by().id()) ->
          Optional.empty();
      case ReturnRequest giveBack -> Optional.of(CreditReason.NOT_AN_ADMIN);
      case DeclineAssignment decline -> Optional.empty();
      case TakeIntoWork take -> Optional.empty();
      case ChooseVerdict choose -> Optional.empty();
      case DecideRequest decide -> Optional.empty();
    };
  }

  private static Optional<CreditReason> mayAccept(CreditWork work, Person person) {
    AnalystStanding standing = work.analysts().standing(person.id());
    if (!standing.active()) {
      return Optional.of(CreditReason.NOT_AN_ANALYST);
    }
    return standing.reachable() ? Optional.empty() : Optional.of(CreditReason.NOT_STARTED);
  }
}
