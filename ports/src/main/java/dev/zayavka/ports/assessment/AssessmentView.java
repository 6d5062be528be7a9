package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Answers of the assessment desk to one person. */
public sealed interface AssessmentView extends Effect {

  /** The recipient. */
  PersonId to();

  /** Commands of the desk ({@code /help}). */
  record ShowHelp(PersonId to) implements AssessmentView {}

  /** The components that were ticked, without buttons, after {@code Готово} ("done"). */
  record CloseTicks(PersonId to, TrainingId training, int turn, MessageRef on)
      implements AssessmentView {}

  /** Questions and answers ({@code /faq}). */
  record ShowFaq(PersonId to) implements AssessmentView {}

  /** Role, and since when ({@code /whoami}). */
  record ShowMembership(PersonId to) implements AssessmentView {}

  /** A member's own results ({@code /my}). */
  record ShowMyResults(PersonId to) implements AssessmentView {}

  /** That everything a person said was erased ({@code /forget_me}). */
  record TellForgotten(PersonId to) implements AssessmentView {}

  /** That the survey is for those who have ended a training. */
  record TellNoSurvey(PersonId to) implements AssessmentView {}

  /** That a comment is too long, and how many characters it may have. */
  record TellCommentTooLong(PersonId to, int limit) implements AssessmentView {}

  /** A note. */
  record TellNote(PersonId to, AssessmentNote note) implements AssessmentView {}

  /** A page of members ({@code /trainees}), from 1. */
  record ShowTrainees(PersonId to, int page, Optional<MessageRef> on) implements AssessmentView {}

  /** A member, by numbers ({@code /trainee 12}). */
  record ShowTrainee(PersonId to, PersonId member) implements AssessmentView {}

  /** Result of a command on a member ({@code /revoke 12}, {@code /reset_trainee 12}). */
  record TellMember(PersonId to, PersonId member, MemberChange change) implements AssessmentView {}

  /** A page of trainings ({@code /trainings}), from 1. */
  record ShowTrainings(
      PersonId to, Optional<ScenarioId> scenario, int page, Optional<MessageRef> on)
      implements AssessmentView {}

  /** A training, by numbers and history ({@code /training 15}). */
  record ShowTraining(PersonId to, TrainingId training) implements AssessmentView {}

  /** Statistics by scenario ({@code /assessment_stats}). */
  record ShowStats(PersonId to) implements AssessmentView {}

  /** Marks and comments, without names ({@code /ratings}). */
  record ShowRatings(PersonId to) implements AssessmentView {}

  /** The scenarios that were read ({@code /scenarios}). */
  record ShowScenarios(PersonId to) implements AssessmentView {}

  /** Providers, until when they are frozen, and today's tokens ({@code /ai}). */
  record ShowAi(PersonId to) implements AssessmentView {}

  /** Trainings and comments as a CSV file in the chat ({@code /export_now}). */
  record SendExport(PersonId to) implements AssessmentView {}

  /** The menu of a broadcast ({@code /broadcast}). */
  record ShowBroadcasts(PersonId to) implements AssessmentView {}

  /** Results of commands on a member. */
  enum MemberChange {
    REVOKED,
    RESET,
    UNKNOWN
  }

  /** The end of the ticks stays behind their redraws, and replaces one that waits. */
  @Override
  default Route route() {
    return this instanceof CloseTicks close
        ? Route.toCard(close.on())
        : Route.toPerson(to(), "talk:" + to().value(), OnRefusal.FORGET);
  }
}
