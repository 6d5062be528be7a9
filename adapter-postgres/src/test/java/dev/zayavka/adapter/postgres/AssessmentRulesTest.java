package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aChecklist;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aReview;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTraining;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurn;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurnWithoutReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Confirming;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import dev.zayavka.testkit.fixture.TrainingFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the schema {@code assessment}, for every client and between transactions. */
@Tag("server")
final class AssessmentRulesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostgresAdapter ADAPTER = DATABASE.open();
  private static final PostgresAdapter OF_ANOTHER_INSTANCE = DATABASE.open();
  private static final Duration HOUR = Duration.ofHours(1);

  /** Text of every row of the schema. */
  private static final String EVERYTHING =
      """
      select coalesce(string_agg(t.line, ' '), '') from (
        select t::text as line from assessment.trainings t
        union all select n::text from assessment.turns n
        union all select r::text from assessment.reviews r
        union all select c::text from assessment.ai_calls c
        union all select c::text from assessment.comments c
        union all select a::text from assessment.audit a) t
      """;

  @BeforeEach
  void clear() {
    DATABASE.clear();
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    OF_ANOTHER_INSTANCE.close();
    DATABASE.close();
  }

  static Stream<Existing> everyState() {
    return TrainingFixtures.everyState(
        aTraining(new TrainingId(15), aTurn(1), aTurnWithoutReply(2)))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void a_training_is_read_as_it_was_saved(Existing state) {
    save(state);
    TrainingId id = state.dossier().id();
    assertThat(found(id)).isEqualTo(state);
    assertThat(AssessmentRulesTest.<TrainingState>in(work -> work.trainings().lock(id)))
        .isEqualTo(state);
    assertThat(DATABASE.query("select state from assessment.trainings"))
        .containsExactly(state.status().name());
    assertThat(DATABASE.query("select met[1] || ' ' || turns_made from assessment.trainings"))
        .containsExactly("Behavior 1");
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void a_training_goes_from_each_state_to_the_next(Existing state) {
    TrainingDossier file = state.dossier();
    Talking before = new Talking(aTraining(file.id(), aTurn(1)));
    save(before);
    in(
        work -> {
          assertThat(work.trainings().lockOpen(TRAINEE)).isEqualTo(before);
          work.trainings().save(state, NOW);
          assertThat(work.trainings().lock(file.id())).isEqualTo(state);
          return true;
        });
    assertThat(found(file.id())).isEqualTo(state);
  }

  @Test
  void of_two_transactions_that_start_a_training_one_finds_the_other() {
    List<Boolean> started =
        Concurrently.all(
            2,
            number ->
                (number == 0 ? ADAPTER : OF_ANOTHER_INSTANCE)
                    .transactions(StoredAssessment.DESK)
                    .inTransaction(AssessmentRulesTest::starts));
    assertThat(started).containsExactlyInAnyOrder(true, false);
    assertThat(DATABASE.query("select count(*) from assessment.trainings")).containsExactly("1");
  }

  @Test
  void a_second_open_training_is_refused_by_the_schema() {
    save(new Talking(aTraining(new TrainingId(1))));
    refused("trainings_one_open", () -> save(new Talking(aTraining(new TrainingId(2)))));
    save(new Left(aTraining(new TrainingId(3)), TrainingEnding.MENU, NOW));
  }

  @Test
  void a_restart_leaves_one_training_and_opens_another_in_one_transaction() {
    save(new Talking(aTraining(new TrainingId(1), aTurn(1))));
    TrainingId second =
        in(
            work -> {
              Talking open = (Talking) work.trainings().lockOpen(TRAINEE);
              work.trainings().save(new Left(open.dossier(), TrainingEnding.RESTART, NOW), NOW);
              assertThat(work.trainings().lockOpen(TRAINEE)).isEqualTo(new Absent());
              TrainingId fresh = work.trainings().nextId();
              work.trainings().save(new Talking(aTraining(fresh)), NOW);
              assertThat(work.trainings().openOf(TRAINEE)).contains(fresh);
              return fresh;
            });
    assertThat(
            AssessmentRulesTest.<Optional<TrainingId>>in(work -> work.trainings().openOf(TRAINEE)))
        .contains(second);
  }

  @Test
  void of_two_taps_on_the_review_one_asks_for_it() {
    save(new Talking(aTraining(new TrainingId(1), aTurn(1))));
    List<Boolean> asked =
        Concurrently.all(
            2,
            number ->
                (number == 0 ? ADAPTER : OF_ANOTHER_INSTANCE)
                    .transactions(StoredAssessment.DESK)
                    .inTransaction(AssessmentRulesTest::asksForReview));
    assertThat(asked).containsExactlyInAnyOrder(true, false);
    assertThat(DATABASE.query("select version from assessment.trainings")).containsExactly("4");
  }

  @Test
  void five_wrong_passwords_are_compared_however_many_come_at_once() {
    List<Boolean> compared =
        Concurrently.all(
            8,
            number ->
                (number % 2 == 0 ? ADAPTER : OF_ANOTHER_INSTANCE)
                    .transactions(StoredAssessment.DESK)
                    .inTransaction(AssessmentRulesTest::tries));
    assertThat(compared).filteredOn(one -> one).hasSize(5);
    assertThat(DATABASE.query("select count(*) from assessment.sign_in_tries where not ok"))
        .containsExactly("5");
  }

  @Test
  void a_person_is_invited_once_however_many_trainings_end_at_once() {
    List<Boolean> invited =
        Concurrently.all(
            4,
            number ->
                in(work -> work.surveys().tryInvite(TRAINEE, new TrainingId(number + 1), NOW)));
    assertThat(invited).filteredOn(one -> one).hasSize(1);
  }

  @Test
  void instances_that_start_together_keep_one_version_of_a_scenario() {
    List<Integer> versions =
        Concurrently.all(
            4,
            number -> in(work -> work.scenarioVersions().versionOf(ScenarioFixtures.peer(), NOW)));
    assertThat(versions).containsOnly(1);
    assertThat(
            AssessmentRulesTest.<Optional<Scenario>>in(
                work -> work.scenarioVersions().find(ScenarioFixtures.PEER, 1)))
        .contains(ScenarioFixtures.peer());
  }

  @Test
  void texts_that_were_erased_are_nowhere_and_the_numbers_stay() {
    save(
        new Reviewed(
            aTraining(new TrainingId(1), aTurn(1), aTurn(2)),
            TrainingEnding.BY_REQUEST,
            Optional.of(aReview()),
            NOW));
    save(new Confirming(aTraining(new TrainingId(2), aTurn(1)), new SpokenWords("слова", true), 1));
    in(
        work -> {
          work.surveys().addComment(TRAINEE, "замечание", NOW);
          return true;
        });
    assertThat(everything()).contains("ошибки", "проверял", "слова", "замечание");
    in(
        work -> {
          work.trainings().lockOpen(TRAINEE);
          work.trainings().eraseTextsOf(TRAINEE);
          work.surveys().eraseCommentsOf(TRAINEE);
          return true;
        });
    assertThat(everything()).doesNotContainPattern("[а-яА-Я]");
    assertThat(
            DATABASE.query(
                "select turns_made || ' ' || met[1] from assessment.trainings order by id"))
        .containsExactly("2 Behavior", "1 Behavior");
    assertThat(DATABASE.query("select found -> 0 ->> 'component' from assessment.turns"))
        .containsOnly("Behavior");
    assertThat(AssessmentRulesTest.<TrainingState>in(work -> work.trainings().lockOpen(TRAINEE)))
        .isInstanceOf(Talking.class);
  }

  @Test
  void texts_are_erased_when_their_time_is_over_and_not_before() {
    save(
        new Reviewed(
            aTraining(new TrainingId(1), new PersonId(901), aTurn(1)),
            TrainingEnding.ALL_MET,
            Optional.of(aReview()),
            NOW));
    save(
        new Reviewed(
            aTraining(new TrainingId(2), aTurn(1)),
            TrainingEnding.SELF_CHECK,
            Optional.of(aChecklist()),
            NOW.plus(HOUR)));
    assertThat(erase(NOW)).isZero();
    assertThat(erase(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(erase(NOW.plusSeconds(1))).isZero();
    assertThat(DATABASE.query("select training_id from assessment.turns where said is not null"))
        .containsExactly("2");
    assertThat(DATABASE.query("select training_id from assessment.reviews where body is not null"))
        .containsExactly("2");
    assertThat(erase(NOW.plus(HOUR).plusSeconds(1))).isEqualTo(1);
    assertThat(
            DATABASE.query("select body ->> 'kind' from assessment.reviews where body is not null"))
        .containsExactly("checklist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update assessment.audit set details = '{}'",
        "update assessment.audit set action = 'x' where false",
        "delete from assessment.audit",
        "truncate assessment.audit"
      })
  void the_audit_is_append_only(String change) {
    in(
        work -> {
          work.audit()
              .add(
                  "STARTED",
                  Optional.of(TRAINEE),
                  TRAINEE,
                  Optional.of(1L),
                  Map.of("scenario", "fb_peer"),
                  NOW);
          return true;
        });
    refused("append-only", () -> DATABASE.execute(change));
    assertThat(DATABASE.query("select action from assessment.audit")).containsExactly("STARTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'ASLEEP'",
        "state = 'LEFT'",
        "state = 'REVIEWING', since = now()",
        "state = 'REVIEWING', since = now(), ending = 'MENU'",
        "state = 'LEFT', ended_at = now(), ending = 'ALL_MET'",
        "state = 'REVIEWED', ended_at = now()",
        "ending = 'ALL_MET'",
        "ended_at = now()",
        "state = 'STALLED'",
        "state = 'REPLYING'",
        "is_claimed = true",
        "heard = 'слова'",
        "voice = '{}'",
        "version = -1"
      })
  void a_row_no_state_is_like_cannot_be_kept(String change) {
    save(new Talking(aTraining(new TrainingId(1))));
    refused(
        "check constraint", () -> DATABASE.execute("update assessment.trainings set " + change));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into assessment.marks values (1, 'overall_impression', 11, now())",
        "insert into assessment.marks values (1, 'overall_impression', 0, now())",
        "insert into assessment.marks values (1, 'mood', 5, now())",
        "insert into assessment.members values (1, 'OWNER', 'm', now(), null, null)",
      })
  void what_no_survey_or_member_is_like_cannot_be_kept(String insert) {
    refused("check constraint", () -> DATABASE.execute(insert));
  }

  @Test
  void exports_at_once_place_one_after_the_other() {
    Concurrently.all(6, number -> in(AssessmentRulesTest::placesNext));
    assertThat(DATABASE.query("select row_no from assessment.exported order by 1"))
        .containsExactly("2", "3", "4", "5", "6", "7");
  }

  @Test
  void two_keys_cannot_have_one_row() {
    place(Map.of("a", 2, "b", 3));
    refused("exported_sheet_row_no_key", () -> place(Map.of("a", 3)));
    place(Map.of("a", 3, "b", 2));
    assertThat(DATABASE.query("select key from assessment.exported order by row_no"))
        .containsExactly("b", "a");
  }

  private static boolean starts(AssessmentWork work) {
    if (!(work.trainings().lockOpen(TRAINEE) instanceof Absent)) {
      return false;
    }
    work.trainings().save(new Talking(aTraining(work.trainings().nextId())), NOW);
    return true;
  }

  private static boolean asksForReview(AssessmentWork work) {
    if (!(work.trainings().lockOpen(TRAINEE) instanceof Talking talking)) {
      return false;
    }
    work.trainings()
        .save(new Reviewing(talking.dossier().next(), TrainingEnding.BY_REQUEST, NOW), NOW);
    return true;
  }

  private static boolean tries(AssessmentWork work) {
    work.members().lock(TRAINEE);
    if (work.members().wrongTries(TRAINEE, NOW.minus(HOUR)).size() >= 5) {
      return false;
    }
    work.members().tried(TRAINEE, false, NOW);
    return true;
  }

  private static TrainingState found(TrainingId training) {
    return in(work -> work.trainings().find(training));
  }

  private static boolean placesNext(AssessmentWork work) {
    int row = work.exportRows().lock("Комментарии").size() + 2;
    work.exportRows().place("Комментарии", Map.of("key" + row, row), NOW);
    return true;
  }

  private static void place(Map<String, Integer> rows) {
    in(
        work -> {
          work.exportRows().lock("Комментарии");
          work.exportRows().place("Комментарии", rows, NOW);
          return true;
        });
  }

  private static int erase(Instant before) {
    return in(work -> work.trainings().eraseTextsBefore(before, 10));
  }

  private static String everything() {
    return DATABASE.query(EVERYTHING).getFirst();
  }

  private static void save(Existing state) {
    in(
        work -> {
          work.trainings().lock(state.dossier().id());
          work.trainings().save(state, NOW);
          return true;
        });
  }

  private static <T> T in(Function<? super AssessmentWork, ? extends T> action) {
    return ADAPTER.transactions(StoredAssessment.DESK).inTransaction(action);
  }

  private static void refused(String why, ThrowingCallable action) {
    assertThatThrownBy(action).hasStackTraceContaining(why);
  }
}
