package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentEffect.AskForPassword;
import dev.zayavka.ports.assessment.AssessmentEffect.TellLockedOut;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Question for the password, asked of everybody who is no member. */
final class SignIn {

  private final Memberships memberships;

  SignIn(AssessmentSetup setup) {
    this.memberships = new Memberships(setup);
  }

  /** Asks for the password, or tells until when none is compared. */
  SignInOutcome ask(AssessmentWork work, PersonId person, Instant at) {
    AssessmentDialogues.open(work, person, AssessmentQuestion.PASSWORD);
    Optional<Instant> until = memberships.lockedUntil(work, person, at);
    if (until.isPresent()) {
      return lockedOut(work, person, until.get(), at);
    }
    work.outbox().enqueue(new AskForPassword(person, Optional.empty()), at);
    return new SignInOutcome.Asked();
  }

  /** The question stays open, so that passwords that are sent all the same are erased. */
  SignInOutcome lockedOut(AssessmentWork work, PersonId person, Instant until, Instant at) {
    work.outbox().enqueue(new TellLockedOut(person, until), at);
    return new SignInOutcome.LockedOut(until);
  }
}
