package dev.zayavka.core.support;

import java.time.Instant;
import java.util.Optional;

/** Events of a survey: the output of {@link SurveyDecider}. */
sealed interface SurveyEvent {

  record SurveySent(Instant at) implements SurveyEvent {}

  record MarkGiven(int mark) implements SurveyEvent {}

  record CommentAsked(Instant at) implements SurveyEvent {}

  record FeedbackGiven(Optional<String> comment, Instant at) implements SurveyEvent {}

  record SurveyEnded() implements SurveyEvent {}
}
