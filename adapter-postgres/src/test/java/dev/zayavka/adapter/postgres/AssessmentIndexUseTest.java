package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTraining;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurnWithoutReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a desk with thirty thousand trainings, nothing frequent reads a table. */
@Tag("server")
final class AssessmentIndexUseTest {

  private static final String SEQUENTIAL_SCANS =
      """
      select relname || ' ' || seq_scan from pg_stat_user_tables
      where schemaname = 'assessment'
        and relname in ('trainings', 'turns', 'reviews', 'ai_calls', 'audit', 'broadcast_recipients',
          'members', 'sign_in_tries', 'comments', 'marks', 'invitations')
      order by 1
      """;

  private static final String USED_INDEXES =
      "select indexrelname from pg_stat_user_indexes where schemaname = 'assessment' and idx_scan > 0";

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void frequent_work_goes_by_indexes() {
    try (TestDatabase database = TestDatabase.migrated()) {
      grow(database);
      List<String> before = database.query(SEQUENTIAL_SCANS);
      try (PostgresAdapter adapter = database.open()) {
        adapter.transactions(StoredAssessment.DESK).inTransaction(AssessmentIndexUseTest::work);
      }
      database.awaitAlone();
      assertThat(database.query(SEQUENTIAL_SCANS)).isEqualTo(before).hasSize(11);
      assertThat(database.query(USED_INDEXES))
          .contains(
              "trainings_one_open",
              "trainings_of_person",
              "trainings_of_scenario",
              "trainings_idle",
              "trainings_waiting",
              "trainings_with_texts",
              "ai_calls_of_person",
              "ai_calls_by_time",
              "ai_calls_unproven",
              "audit_of_training",
              "broadcast_recipients_waiting",
              "sign_in_tries_of_person",
              "sign_in_tries_by_time",
              "members_newest");
    }
  }

  private static void grow(TestDatabase database) {
    database.execute(
        "set session_replication_role = replica",
        """
        insert into assessment.members (person_id, role, password_mark, signed_in_at)
        select i, 'USER', 'm', timestamptz '2026-01-01' + i * interval '1 minute' from generate_series(1, 10000) i
        """,
        """
        insert into assessment.sign_in_tries (person_id, at, ok)
        select i, timestamptz '2026-11-20 10:00+00' - i * interval '0.3 second', false from generate_series(1, 10000) i
        """,
        """
        insert into assessment.trainings (id, person_id, scenario, scenario_version, self_check, state, version, met,
          turns_made, ending, started_at, touched_at, ended_at, is_erased)
        select i, 1 + i % 10000, 'fb_' || i % 3, 1, false, 'REVIEWED', 9, '{Behavior}', 5, 'ALL_MET', '2026-01-01',
          '2026-01-01', '2026-01-01', i < 29500
        from generate_series(1, 30000) i
        """,
        """
        insert into assessment.trainings (id, person_id, scenario, scenario_version, self_check, state, version, met,
          turns_made, started_at, touched_at)
        select 100000 + i, 20000 + i, 'fb_peer', 1, false, 'TALKING', 0, '{}', 0, '2026-11-20', '2026-11-20'
        from generate_series(1, 1000) i
        """,
        """
        insert into assessment.turns (training_id, no, said, by_voice, replied, found, at)
        select 1 + i / 5, 1 + i % 5, 'words', false, 'words', '[]', '2026-01-01' from generate_series(0, 149999) i
        """,
        """
        insert into assessment.reviews (training_id, body, at)
        select i, '{"kind": "checklist", "shown": [], "missing": []}', '2026-01-01' from generate_series(1, 30000) i
        """,
        """
        insert into assessment.ai_calls (training_id, person_id, kind, provider, model, outcome, tokens_in, tokens_out,
          unproven, ms, at)
        select 1 + i / 6, 1 + i % 10000, 'PARTNER', 'openai', 'm', 'Answered', 100, 100, case when i % 100 = 0 then 1 else 0 end, 900,
          timestamptz '2026-11-20 10:00+00' - i * interval '1 minute'
        from generate_series(1, 90000) i
        """,
        """
        insert into assessment.audit (action, person_id, training_id, details, at)
        select 'ENDED', 1, i, '{}', '2026-01-01' from generate_series(1, 30000) i
        """,
        "insert into assessment.comments (person_id, words, at)"
            + " select i, 'words', '2026-01-01' from generate_series(1, 10000) i",
        "insert into assessment.marks (person_id, question, mark, at)"
            + " select i, 'overall_impression', 9, '2026-01-01' from generate_series(1, 10000) i",
        "insert into assessment.invitations select i, i, '2026-01-01' from generate_series(1, 10000) i",
        "insert into assessment.broadcasts values (1, 1, 'EVERYBODY', null, null, 'text', '', 'SENDING', now(), now(),"
            + " now(), null, null)",
        """
        insert into assessment.broadcast_recipients (broadcast_id, person_id, enqueued_at)
        select 1, i, case when i < 9500 then now() end from generate_series(1, 10000) i
        """,
        "alter sequence assessment.training_ids restart with 200000",
        "vacuum analyze");
  }

  private static boolean work(AssessmentWork work) {
    work.members().lock(TRAINEE);
    work.members().find(TRAINEE);
    work.members().wrongTries(TRAINEE, NOW.minus(HOUR));
    work.members().tried(TRAINEE, false, NOW);
    work.trainings().lockOpen(TRAINEE);
    work.trainings().openOf(TRAINEE);
    work.aiCalls().usage(TRAINEE, NOW.minus(HOUR), NOW.minus(HOUR), NOW.minus(HOUR));
    TrainingId training = work.trainings().nextId();
    work.trainings().save(new Replying(aTraining(training, aTurnWithoutReply(1)), false, NOW), NOW);
    work.trainings().idleSince(NOW, 10);
    work.trainings().waitingSince(TrainingStatus.REPLYING, NOW, 10);
    work.trainings().eraseTextsBefore(NOW, 10);
    work.trainings().find(new TrainingId(77));
    work.audit().ofTraining(77);
    work.surveys().tryInvite(TRAINEE, training, NOW);
    work.surveys().isInvited(TRAINEE);
    work.surveys().marks(TRAINEE);
    work.surveys().eraseCommentsOf(TRAINEE);
    work.broadcasts().running(NOW);
    work.broadcasts().takeNext(new BroadcastId(1), 30, NOW);
    work.broadcasts().record(new BroadcastId(1), TRAINEE, true, NOW);
    work.reports().trainees(1, 10);
    work.reports().trainingsOf(TRAINEE, 10);
    work.reports().trainings(Optional.of(ScenarioFixtures.PEER), 1, 10);
    work.reports().comments(10);
    work.reports().scenarioStats();
    return true;
  }
}
