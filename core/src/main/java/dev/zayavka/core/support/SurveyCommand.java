package dev.zayavka.core.support;

import java.time.Instant;

/** What is asked of the survey on a ticket. */
sealed interface SurveyCommand {

  /** When it was asked. */
  Instant at();

  /** The ticket is closed. */
  record StartSurvey(Instant at) implements SurveyCommand {}

  /** The client gives a mark on a question. */
  record GiveMark(int question, int mark, Instant at) implements SurveyCommand {}

  /** The client says what is to be better. */
  record GiveComment(String words, Instant at) implements SurveyCommand {}

  /** The client has nothing to say. */
  record SkipComment(Instant at) implements SurveyCommand {}

  /** Its time is over, or the ticket is open again. */
  record EndSurvey(Instant at) implements SurveyCommand {}
}
