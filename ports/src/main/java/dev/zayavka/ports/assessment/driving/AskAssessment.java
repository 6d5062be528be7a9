package dev.zayavka.ports.assessment.driving;

import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read-only queries of the assessment desk. */
public interface AskAssessment {

  /** The membership of a person, by the present passwords. */
  Membership membership(PersonId person, Instant now);

  /** True for a member of the role ADMIN, and for an admin of the bot. */
  boolean isAdmin(PersonId person, Instant now);

  TrainingState training(TrainingId training);

  /**
   * The scenario of a training, as the training keeps it to its end; empty if there is no such
   * training.
   */
  Optional<Scenario> scenarioOf(TrainingId training);

  /** The open training of a person; {@link TrainingState.Absent} if there is none. */
  TrainingState openTraining(PersonId person);

  Map<SurveyQuestion, Integer> marks(PersonId person);

  List<TrainingSummary> trainingsOf(PersonId person);

  Page<Trainee> trainees(int page);

  Optional<Trainee> trainee(PersonId person);

  Page<TrainingSummary> trainings(Optional<ScenarioId> scenario, int page);

  List<AssessmentAudit.Entry> history(TrainingId training);

  List<ScenarioStats> scenarioStats();

  List<MarkStats> markStats();

  /** The newest comments. */
  List<CommentRow> comments();

  /** All results, as they are at one moment. */
  Results results();

  /** A broadcast; one that has not begun with the number of people it would reach now. */
  Optional<Broadcast> broadcast(BroadcastId broadcast);

  List<Broadcast> broadcasts();

  /** Providers and today's tokens. */
  AiState ai(Instant now);

  /** Ended trainings, and comments without names; the oldest first. */
  record Results(List<TrainingSummary> trainings, List<CommentRow> comments) {
    public Results {
      trainings = List.copyOf(trainings);
      comments = List.copyOf(comments);
    }
  }

  /**
   * State of the providers.
   *
   * @param skipped providers of which a model is passed over, and until when
   * @param tokensToday tokens of all calls since midnight in {@code TIME_ZONE}
   */
  record AiState(boolean selfCheck, Map<AiProvider, Instant> skipped, long tokensToday) {}
}
