package dev.zayavka.core.support;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import java.time.Instant;
import java.util.Optional;

/** Service for answers of clients to surveys. */
public final class SurveyService implements AnswerSurvey {

  private final Transactions<SupportWork> transactions;

  public SurveyService(Transactions<SupportWork> transactions) {
    this.transactions = transactions;
  }

  @Override
  public SurveyOutcome mark(
      CommandId id,
      TicketId ticket,
      int question,
      int mark,
      PersonId by,
      MessageRef on,
      Instant at) {
    return pressed(id, ticket, by, on, new SurveyCommand.GiveMark(question, mark, at));
  }

  @Override
  public SurveyOutcome skip(CommandId id, TicketId ticket, PersonId by, MessageRef on, Instant at) {
    return pressed(id, ticket, by, on, new SurveyCommand.SkipComment(at));
  }

  @Override
  public boolean comment(CommandId id, PersonId by, String words, Instant at) {
    String cut = words.strip();
    String comment =
        cut.length() <= Feedback.LONGEST_COMMENT ? cut : cut.substring(0, Feedback.LONGEST_COMMENT);
    return answered(id, by, new SurveyCommand.GiveComment(comment, at));
  }

  @Override
  public boolean cancelComment(CommandId id, PersonId by, Instant at) {
    return answered(id, by, new SurveyCommand.SkipComment(at));
  }

  private SurveyOutcome pressed(
      CommandId id, TicketId ticket, PersonId by, MessageRef on, SurveyCommand command) {
    return transactions.once(
        id,
        command.at(),
        new SurveyOutcome.Repeated(),
        work ->
            switch (work.tickets().lock(ticket)) {
              case TicketState.Absent absent -> refused(work, ticket, Reason.NOT_ASKED);
              case Existing others when !others.file().client().id().equals(by) ->
                  refused(work, ticket, Reason.NOT_YOURS);
              case Existing banned when banned.file().clientBanned() ->
                  refused(work, ticket, Reason.BANNED);
              case Existing own -> new SurveyHandling(work, own).pressed(command, on);
            });
  }

  /**
   * Handles a message that may be a comment. A repeated message was an answer if its id is known.
   */
  private boolean answered(CommandId id, PersonId by, SurveyCommand command) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return true;
          }
          Optional<TicketId> asked = SurveyHandling.awaitsComment(work, by);
          return asked.isPresent()
              && work.tickets().lock(asked.get()) instanceof Existing ticket
              && !ticket.file().clientBanned()
              && isTaken(work, ticket, command)
              && work.commands().firstTime(id, command.at());
        });
  }

  private static boolean isTaken(SupportWork work, Existing ticket, SurveyCommand command) {
    SurveyHandling survey = new SurveyHandling(work, ticket);
    return survey.carryOut(command) instanceof SurveyOutcome.Taken;
  }

  private static SurveyOutcome refused(SupportWork work, TicketId ticket, Reason reason) {
    return new SurveyOutcome.Refused(reason, work.surveys().find(ticket));
  }
}
