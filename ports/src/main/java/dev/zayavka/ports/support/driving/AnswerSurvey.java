package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.TicketId;
import java.time.Instant;

/** Executes clients' answers to the survey. Each call is one transaction. */
public interface AnswerSurvey {

  /**
   * Gives a mark.
   *
   * @param question from 1 to 3
   * @param mark from 1 to 5
   * @param on the message with the buttons, which shows the next question then
   */
  SurveyOutcome mark(
      CommandId id,
      TicketId ticket,
      int question,
      int mark,
      PersonId by,
      MessageRef on,
      Instant at);

  /** Gives no comment. */
  SurveyOutcome skip(CommandId id, TicketId ticket, PersonId by, MessageRef on, Instant at);

  /**
   * Takes a private message as the comment this person was asked for.
   *
   * @return false when they were not asked just before
   */
  boolean comment(CommandId id, PersonId by, String words, Instant at);

  /**
   * Gives no comment ({@code /cancel}).
   *
   * @return false when none was asked for
   */
  boolean cancelComment(CommandId id, PersonId by, Instant at);
}
