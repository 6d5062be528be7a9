package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentEffect.AskComment;
import dev.zayavka.ports.assessment.AssessmentEffect.AskMark;
import dev.zayavka.ports.assessment.AssessmentEffect.InviteToRate;
import dev.zayavka.ports.assessment.AssessmentEffect.ThankForMarks;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.AssessmentView.TellNoSurvey;
import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyCommand.BeginSurvey;
import dev.zayavka.ports.assessment.SurveyCommand.GiveComment;
import dev.zayavka.ports.assessment.SurveyCommand.GiveMark;
import dev.zayavka.ports.assessment.SurveyCommand.OpenSurvey;
import dev.zayavka.ports.assessment.SurveyCommand.SkipComment;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driving.HandleSurvey;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Command handler of the survey: three marks, which may be given again, and a comment. It is open
 * to those who were invited.
 */
public final class SurveyService implements HandleSurvey {

  private final Transactions<AssessmentWork> transactions;
  private final AssessmentSetup setup;
  private final Memberships memberships;
  private final SignIn signIn;

  public SurveyService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.setup = setup;
    this.memberships = new Memberships(setup);
    this.signIn = new SignIn(setup);
  }

  /** A comment that was not asked for may be a message to another desk: its id stays free. */
  @Override
  public SurveyOutcome handle(CommandId id, SurveyCommand command) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return new SurveyOutcome.Repeated();
          }
          if (command instanceof GiveComment comment
              && !AssessmentDialogues.isOpen(work, comment.by().id(), AssessmentQuestion.COMMENT)) {
            return new SurveyOutcome.NotAsked();
          }
          return work.commands().firstTime(id, command.at())
              ? handle(work, command)
              : new SurveyOutcome.Repeated();
        });
  }

  private SurveyOutcome handle(AssessmentWork work, SurveyCommand command) {
    PersonId person = command.by().id();
    if (memberships.member(work, person).isEmpty()) {
      signIn.ask(work, person, command.at());
      return new SurveyOutcome.NotAMember();
    }
    if (!work.surveys().isInvited(person)) {
      work.outbox().enqueue(new TellNoSurvey(person), command.at());
      return new SurveyOutcome.NotInvited();
    }
    return switch (command) {
      case OpenSurvey open -> {
        work.outbox().enqueue(new InviteToRate(person), open.at());
        yield new SurveyOutcome.Asked(Optional.of(SurveyQuestion.OVERALL_IMPRESSION));
      }
      case BeginSurvey begin ->
          ask(work, person, SurveyQuestion.OVERALL_IMPRESSION, Optional.empty(), begin.at());
      case GiveMark mark -> mark(work, person, mark);
      case GiveComment comment -> comment(work, person, comment);
      case SkipComment skip -> finish(work, person, skip.at());
    };
  }

  private static SurveyOutcome ask(
      AssessmentWork work,
      PersonId person,
      SurveyQuestion question,
      Optional<MessageRef> on,
      Instant at) {
    work.outbox().enqueue(new AskMark(person, question, on), at);
    return new SurveyOutcome.Asked(Optional.of(question));
  }

  private static SurveyOutcome mark(AssessmentWork work, PersonId person, GiveMark mark) {
    work.surveys().putMark(person, mark.question(), mark.mark(), mark.at());
    Optional<SurveyQuestion> next =
        Arrays.stream(SurveyQuestion.values())
            .filter(question -> question.ordinal() == mark.question().ordinal() + 1)
            .findFirst();
    if (next.isPresent()) {
      return ask(work, person, next.get(), Optional.of(mark.shownOn()), mark.at());
    }
    AssessmentDialogues.open(work, person, AssessmentQuestion.COMMENT);
    work.outbox().enqueue(new AskComment(person, Optional.of(mark.shownOn())), mark.at());
    return new SurveyOutcome.Asked(Optional.empty());
  }

  private SurveyOutcome comment(AssessmentWork work, PersonId person, GiveComment comment) {
    int limit = setup.policy().bounds().longestText();
    String words = comment.words().strip();
    if (words.codePointCount(0, words.length()) > limit) {
      return new SurveyOutcome.TooLong(limit);
    }
    if (!words.isEmpty()) {
      work.surveys().addComment(person, words, comment.at());
    }
    return finish(work, person, comment.at());
  }

  private static SurveyOutcome finish(AssessmentWork work, PersonId person, Instant at) {
    if (!AssessmentDialogues.isOpen(work, person, AssessmentQuestion.COMMENT)) {
      return new SurveyOutcome.NotAsked();
    }
    AssessmentDialogues.close(work, person, AssessmentQuestion.COMMENT);
    work.outbox().enqueue(new ThankForMarks(person), at);
    return new SurveyOutcome.Given();
  }
}
