package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a command on the survey. */
public sealed interface SurveyOutcome extends DeskOutcome {

  /** The next question was asked; empty when the comment was asked for. */
  record Asked(Optional<SurveyQuestion> next) implements SurveyOutcome {}

  /** The survey is answered. */
  record Given() implements SurveyOutcome {}

  /** The person was not invited: no training of theirs has ended. */
  record NotInvited() implements SurveyOutcome {}

  /** No comment was asked for. */
  record NotAsked() implements SurveyOutcome {}

  /** The person is no member. */
  record NotAMember() implements SurveyOutcome {}

  /** The comment has more characters than {@code limit}. */
  record TooLong(int limit) implements SurveyOutcome {}

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements SurveyOutcome {}
}
