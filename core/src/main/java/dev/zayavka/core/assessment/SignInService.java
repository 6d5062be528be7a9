package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentEffect.AskForPassword;
import dev.zayavka.ports.assessment.AssessmentEffect.ErasePassword;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.AssessmentView.MemberChange;
import dev.zayavka.ports.assessment.AssessmentView.TellForgotten;
import dev.zayavka.ports.assessment.AssessmentView.TellMember;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SignInCommand.AskPassword;
import dev.zayavka.ports.assessment.SignInCommand.CancelPassword;
import dev.zayavka.ports.assessment.SignInCommand.ForgetMe;
import dev.zayavka.ports.assessment.SignInCommand.ResetTrainee;
import dev.zayavka.ports.assessment.SignInCommand.Revoke;
import dev.zayavka.ports.assessment.SignInCommand.ShowPassword;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.driving.HandleSignIn;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Command handler of memberships: sign-in, its end, and the right to be forgotten. */
public final class SignInService implements HandleSignIn {

  private final Transactions<AssessmentWork> transactions;
  private final Memberships memberships;
  private final SignIn signIn;
  private final TrainingHandling handling;

  public SignInService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.memberships = new Memberships(setup);
    this.signIn = new SignIn(setup);
    this.handling = new TrainingHandling(setup);
  }

  /** A password that was not asked for may be a message to another desk: its id stays free. */
  @Override
  public SignInOutcome handle(CommandId id, SignInCommand command) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return new SignInOutcome.Repeated();
          }
          if (command instanceof ShowPassword show
              && !AssessmentDialogues.isOpen(work, show.by().id(), AssessmentQuestion.PASSWORD)) {
            return new SignInOutcome.NotAsked();
          }
          return work.commands().firstTime(id, command.at())
              ? handle(work, command)
              : new SignInOutcome.Repeated();
        });
  }

  private SignInOutcome handle(AssessmentWork work, SignInCommand command) {
    return switch (command) {
      case AskPassword ask -> signIn.ask(work, ask.by().id(), ask.at());
      case ShowPassword show -> compare(work, show);
      case CancelPassword cancel -> {
        AssessmentDialogues.close(work, cancel.by().id(), AssessmentQuestion.PASSWORD);
        yield new SignInOutcome.Done();
      }
      case Revoke revoke -> revoke(work, revoke);
      case ForgetMe forget -> forget(work, forget);
      case ResetTrainee reset -> reset(work, reset);
    };
  }

  /** Compares a password; its message is erased whatever comes of it. */
  private SignInOutcome compare(AssessmentWork work, ShowPassword show) {
    PersonId person = show.by().id();
    work.outbox().enqueue(new ErasePassword(person, show.source()), show.at());
    work.members().lock(person);
    Optional<Instant> until = memberships.lockedUntil(work, person, show.at());
    if (until.isPresent()) {
      return signIn.lockedOut(work, person, until.get(), show.at());
    }
    Optional<MemberRole> role = memberships.roleOf(show.password());
    return role.isPresent()
        ? signIn(work, person, role.get(), show.at())
        : wrong(work, person, show.at());
  }

  private SignInOutcome signIn(AssessmentWork work, PersonId person, MemberRole role, Instant at) {
    work.members().tried(person, true, at);
    work.members()
        .put(
            new Members.Entry(
                person,
                role,
                memberships.mark(person, role),
                at,
                work.members().find(person).flatMap(Members.Entry::informedAt),
                Optional.empty()));
    audit(work, "SIGNED_IN", person, person, Map.of("role", role.name()), at);
    AssessmentDialogues.close(work, person, AssessmentQuestion.PASSWORD);
    work.outbox().enqueue(new ShowMenu(person, true), at);
    return new SignInOutcome.SignedIn(role);
  }

  private SignInOutcome wrong(AssessmentWork work, PersonId person, Instant at) {
    List<Instant> before = memberships.wrongTries(work, person, at);
    work.members().tried(person, false, at);
    int left = Memberships.TRIES - before.size() - 1;
    if (left <= 0) {
      Instant first = before.isEmpty() ? at : before.get(before.size() - Memberships.TRIES + 1);
      return signIn.lockedOut(work, person, first.plus(Memberships.TRIES_WITHIN), at);
    }
    SignInOutcome.WrongPassword wrong = new SignInOutcome.WrongPassword(left);
    work.outbox().enqueue(new AskForPassword(person, Optional.of(wrong)), at);
    return wrong;
  }

  private SignInOutcome revoke(AssessmentWork work, Revoke revoke) {
    Optional<SignInOutcome> refusal = refusal(work, revoke.by().id(), revoke.member(), revoke.at());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    work.members().revoke(revoke.member(), revoke.at());
    audit(work, "REVOKED", revoke.by().id(), revoke.member(), Map.of(), revoke.at());
    handling.carryOut(
        work, work.trainings().lockOpen(revoke.member()), new TrainingStep.Revoke(revoke.at()));
    return told(work, revoke.by().id(), revoke.member(), MemberChange.REVOKED, revoke.at());
  }

  /** Erases what the person said; an open training is left first. Numbers stay. */
  private SignInOutcome forget(AssessmentWork work, ForgetMe forget) {
    PersonId person = forget.by().id();
    handling.carryOut(
        work, work.trainings().lockOpen(person), new TrainingStep.Forget(forget.at()));
    work.trainings().eraseTextsOf(person);
    work.surveys().eraseCommentsOf(person);
    audit(work, "FORGOTTEN", person, person, Map.of(), forget.at());
    work.outbox().enqueue(new TellForgotten(person), forget.at());
    return new SignInOutcome.Done();
  }

  private SignInOutcome reset(AssessmentWork work, ResetTrainee reset) {
    Optional<SignInOutcome> refusal = refusal(work, reset.by().id(), reset.member(), reset.at());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    work.trainings().lockOpen(reset.member());
    work.trainings().deleteOf(reset.member());
    work.surveys().deleteOf(reset.member());
    audit(work, "RESET", reset.by().id(), reset.member(), Map.of(), reset.at());
    return told(work, reset.by().id(), reset.member(), MemberChange.RESET, reset.at());
  }

  private Optional<SignInOutcome> refusal(
      AssessmentWork work, PersonId by, PersonId member, Instant at) {
    if (!memberships.isAdmin(work, by)) {
      return Optional.of(new SignInOutcome.NotAnAdmin());
    }
    if (work.members().find(member).isEmpty()) {
      told(work, by, member, MemberChange.UNKNOWN, at);
      return Optional.of(new SignInOutcome.NoSuchMember());
    }
    return Optional.empty();
  }

  private static SignInOutcome told(
      AssessmentWork work, PersonId by, PersonId member, MemberChange change, Instant at) {
    work.outbox().enqueue(new TellMember(by, member, change), at);
    return new SignInOutcome.Done();
  }

  private static void audit(
      AssessmentWork work,
      String action,
      PersonId by,
      PersonId member,
      Map<String, String> details,
      Instant at) {
    work.audit().add(action, Optional.of(by), member, Optional.empty(), details, at);
  }
}
