package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read-only queries of the assessment desk; no locks are taken. */
public interface AssessmentReports {

  /** Members and former members, newest first. */
  Page<Trainee> trainees(int page, int size);

  Optional<Trainee> trainee(PersonId person);

  /** Trainings of a scenario, or of all when empty, newest first. */
  Page<TrainingSummary> trainings(Optional<ScenarioId> scenario, int page, int size);

  /** Trainings of one person, newest first, at most so many. */
  List<TrainingSummary> trainingsOf(PersonId person, int most);

  /** All trainings that have ended, by their ids, for the export. */
  List<TrainingSummary> ended();

  /** Statistics of each scenario that was ever started. */
  List<ScenarioStats> scenarioStats();

  /** Statistics of each question. */
  List<MarkStats> markStats();

  /** Comments without names, newest first. */
  List<CommentRow> comments(int most);

  /** Members by role. */
  Map<MemberRole, Integer> members();

  /** Members, people who ended a training with a review, and people who gave marks. */
  Activity activity();

  /**
   * Members to remind: they signed in before then, no training of theirs began since then, and no
   * reminder was sent since then. By their ids, at most so many.
   */
  List<PersonId> silentSince(Instant then, int most);

  /** Comment without its author. */
  record CommentRow(long id, String words, Instant at) {

    /** Without the words, which belong in no log. */
    @Override
    public String toString() {
      return "CommentRow[" + id + "]";
    }
  }

  /** Numbers of different people. */
  record Activity(int members, int trained, int rated) {}
}
