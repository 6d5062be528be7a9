package dev.zayavka.core.support;

import java.time.Instant;

/** Command on the survey of a ticket: the input of {@link SurveyDecider}. */
sealed interface SurveyCommand {

  /** Time of the command. */
  Instant at();

  /** Start: the ticket was closed. */
  record StartSurvey(Instant at) implements SurveyCommand {}

  /** Mark on one question. */
  record GiveMark(int question, int mark, Instant at) implements SurveyCommand {}

  /** Comment: what should be better. */
  record GiveComment(String words, Instant at) implements SurveyCommand {}

  /** No comment. */
  record SkipComment(Instant at) implements SurveyCommand {}

  /** End: the time is over, or the ticket was reopened. */
  record EndSurvey(Instant at) implements SurveyCommand {}
}
