package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aReview;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurn;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurnWithoutReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentReports;
import dev.zayavka.ports.assessment.driven.AssessmentReports.Activity;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link AssessmentReports}. */
public interface AssessmentReportsContract {

  /** The trainee of most of these tests. */
  PersonId ANNA = new PersonId(901);

  /** Another one. */
  PersonId BORIS = new PersonId(902);

  /** Transactions over a store without members and trainings. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void an_empty_desk_has_nothing_to_report() {
    assertThat(trainees(1).items()).isEmpty();
    assertThat(trainee(ANNA)).isEmpty();
    assertThat(trainings(Optional.empty()).total()).isZero();
    assertThat(ended()).isEmpty();
    assertThat(stats()).isEmpty();
    assertThat(driver().<List<MarkStats>>ask(work -> work.reports().markStats()))
        .containsExactly(
            new MarkStats(SurveyQuestion.OVERALL_IMPRESSION, 0, 0, 0, 0),
            new MarkStats(SurveyQuestion.RECOMMEND_TO_COLLEAGUES, 0, 0, 0, 0),
            new MarkStats(SurveyQuestion.WILL_HELP_AT_WORK, 0, 0, 0, 0));
    assertThat(activity()).isEqualTo(new Activity(0, 0, 0));
    assertThat(roles()).isEmpty();
  }

  @Test
  default void members_are_listed_newest_first_with_their_numbers() {
    driver().member(901, MemberRole.USER, NOW);
    driver().member(902, MemberRole.ADMIN, NOW.plusSeconds(1));
    driver().tell(work -> work.members().revoke(BORIS, NOW.plusSeconds(2)));
    save(reviewed(ANNA, TrainingEnding.ALL_MET));
    save(reviewed(ANNA, TrainingEnding.BY_REQUEST));
    Trainee anna =
        new Trainee(
            ANNA, Optional.of("Участник 901"), MemberRole.USER, NOW, Optional.empty(), 2, 1);
    Trainee boris =
        new Trainee(
            BORIS,
            Optional.of("Участник 902"),
            MemberRole.ADMIN,
            NOW.plusSeconds(1),
            Optional.of(NOW.plusSeconds(2)),
            0,
            0);
    assertThat(trainees(1)).isEqualTo(new Page<>(List.of(boris), 1, 2, 1));
    assertThat(trainees(2)).isEqualTo(new Page<>(List.of(anna), 2, 2, 1));
    assertThat(trainee(ANNA)).contains(anna);
    assertThat(roles()).isEqualTo(Map.of(MemberRole.USER, 1));
  }

  @Test
  default void trainings_are_listed_newest_first() {
    TrainingId first = save(new Left(dossier(ANNA), TrainingEnding.MENU, NOW));
    TrainingId second = save(reviewed(BORIS, TrainingEnding.OUT_OF_TURNS));
    TrainingId third = save(new Talking(dossier(ANNA)));
    assertThat(trainings(Optional.empty()).items())
        .extracting(TrainingSummary::id)
        .containsExactly(third, second, first);
    assertThat(trainings(Optional.of(ScenarioFixtures.PEER)).total()).isEqualTo(3);
    assertThat(trainings(Optional.of(ScenarioFixtures.CAREER)).items()).isEmpty();
    assertThat(ofPerson(ANNA, 10)).extracting(TrainingSummary::id).containsExactly(third, first);
    assertThat(ofPerson(ANNA, 1)).extracting(TrainingSummary::id).containsExactly(third);
    assertThat(ended()).extracting(TrainingSummary::id).containsExactly(first, second);
  }

  @Test
  default void a_training_is_summed_up_and_stays_so_when_its_texts_are_erased() {
    TrainingDossier file = driver().newDossier(ANNA, aTurn(1), aTurnWithoutReply(2));
    TrainingSummary open =
        new TrainingSummary(
            file.id(),
            ANNA,
            ScenarioFixtures.PEER,
            TrainingStatus.TALKING,
            1,
            Set.of(new ComponentId("Behavior")),
            Optional.empty(),
            NOW,
            Optional.empty());
    save(new Talking(file));
    assertThat(summary(file.id())).contains(open);
    save(new Reviewing(file, TrainingEnding.BY_REQUEST, NOW));
    assertThat(summary(file.id()).flatMap(TrainingSummary::ending))
        .contains(TrainingEnding.BY_REQUEST);
    save(new Reviewed(file, TrainingEnding.BY_REQUEST, Optional.of(aReview()), NOW));
    TrainingSummary ended =
        new TrainingSummary(
            file.id(),
            ANNA,
            ScenarioFixtures.PEER,
            TrainingStatus.REVIEWED,
            1,
            Set.of(new ComponentId("Behavior")),
            Optional.of(TrainingEnding.BY_REQUEST),
            NOW,
            Optional.of(NOW));
    assertThat(summary(file.id())).contains(ended);
    driver().tell(work -> work.trainings().eraseTextsOf(ANNA));
    assertThat(summary(file.id())).contains(ended);
    assertThat(summary(new TrainingId(file.id().value() + 1000))).isEmpty();
  }

  @Test
  default void endings_are_counted_by_scenario() {
    save(reviewed(ANNA, TrainingEnding.ALL_MET));
    save(reviewed(ANNA, TrainingEnding.OUT_OF_TURNS));
    save(reviewed(BORIS, TrainingEnding.BY_REQUEST));
    save(reviewed(BORIS, TrainingEnding.SELF_CHECK));
    save(new Left(dossier(BORIS), TrainingEnding.EXPIRED, NOW));
    save(new Left(dossier(BORIS), TrainingEnding.MENU, NOW));
    TrainingId open = save(new Reviewing(dossier(BORIS), TrainingEnding.ALL_MET, NOW));
    call(open, 2);
    call(open, 1);
    assertThat(stats())
        .containsExactly(new ScenarioStats(ScenarioFixtures.PEER, 2, 7, 2, 1, 3, 1, 1, 2, 3));
    assertThat(activity()).isEqualTo(new Activity(0, 2, 0));
  }

  @Test
  default void marks_are_summed_up_by_question() {
    mark(ANNA, SurveyQuestion.OVERALL_IMPRESSION, 10);
    mark(BORIS, SurveyQuestion.OVERALL_IMPRESSION, 7);
    mark(BORIS, SurveyQuestion.WILL_HELP_AT_WORK, 3);
    assertThat(driver().<List<MarkStats>>ask(work -> work.reports().markStats()))
        .containsExactly(
            new MarkStats(SurveyQuestion.OVERALL_IMPRESSION, 2, 8.5, 7, 10),
            new MarkStats(SurveyQuestion.RECOMMEND_TO_COLLEAGUES, 0, 0, 0, 0),
            new MarkStats(SurveyQuestion.WILL_HELP_AT_WORK, 1, 3, 3, 3));
    assertThat(activity()).isEqualTo(new Activity(0, 0, 2));
  }

  @Test
  default void comments_come_without_their_authors_newest_first() {
    driver().tell(work -> work.surveys().addComment(ANNA, "Первое", NOW));
    driver().tell(work -> work.surveys().addComment(BORIS, "Второе", NOW.plusSeconds(1)));
    List<CommentRow> comments = driver().ask(work -> work.reports().comments(10));
    assertThat(comments).extracting(CommentRow::words).containsExactly("Второе", "Первое");
    assertThat(comments).extracting(CommentRow::at).containsExactly(NOW.plusSeconds(1), NOW);
    assertThat(comments).extracting(CommentRow::id).doesNotHaveDuplicates();
    assertThat(driver().<List<CommentRow>>ask(work -> work.reports().comments(1)))
        .isEqualTo(comments.subList(0, 1));
  }

  @Test
  default void silent_members_are_those_who_did_nothing_since() {
    Instant then = NOW.plus(Duration.ofDays(7));
    driver().member(901, MemberRole.USER, NOW);
    driver().member(902, MemberRole.USER, then.plusSeconds(1));
    driver().member(903, MemberRole.USER, NOW);
    driver().member(904, MemberRole.USER, NOW);
    driver().member(905, MemberRole.USER, NOW);
    driver().tell(work -> work.members().revoke(new PersonId(903), NOW));
    driver().tell(work -> work.members().reminded(new PersonId(904), then.plusSeconds(1)));
    driver().tell(work -> work.members().reminded(new PersonId(905), then));
    save(new Left(dossier(ANNA), TrainingEnding.MENU, NOW));
    assertThat(silentSince(then, 10)).containsExactly(ANNA, new PersonId(905));
    assertThat(silentSince(then, 1)).containsExactly(ANNA);
    assertThat(silentSince(NOW.minusSeconds(1), 10)).isEmpty();
  }

  private <S extends Existing> TrainingId save(S state) {
    return driver().save(state).dossier().id();
  }

  private Reviewed reviewed(PersonId person, TrainingEnding ending) {
    return new Reviewed(dossier(person), ending, Optional.of(aReview()), NOW);
  }

  private TrainingDossier dossier(PersonId person) {
    return driver().newDossier(person, aTurn(1));
  }

  private void call(TrainingId training, int unproven) {
    driver()
        .tell(
            work ->
                work.aiCalls()
                    .add(
                        new AiCallRecord(
                            training,
                            BORIS,
                            AiCallRecord.Kind.PARTNER,
                            new AiModel(AiProvider.OPENAI, "model"),
                            "Answered",
                            0,
                            0,
                            unproven,
                            Duration.ofSeconds(1),
                            NOW)));
  }

  private void mark(PersonId person, SurveyQuestion question, int mark) {
    driver().tell(work -> work.surveys().putMark(person, question, mark, NOW));
  }

  private Page<Trainee> trainees(int page) {
    return driver().ask(work -> work.reports().trainees(page, 1));
  }

  private Optional<Trainee> trainee(PersonId person) {
    return driver().ask(work -> work.reports().trainee(person));
  }

  private Page<TrainingSummary> trainings(Optional<ScenarioId> scenario) {
    return driver().ask(work -> work.reports().trainings(scenario, 1, 10));
  }

  private Optional<TrainingSummary> summary(TrainingId training) {
    return trainings(Optional.empty()).items().stream()
        .filter(summary -> summary.id().equals(training))
        .findFirst();
  }

  private List<TrainingSummary> ofPerson(PersonId person, int most) {
    return driver().ask(work -> work.reports().trainingsOf(person, most));
  }

  private List<TrainingSummary> ended() {
    return driver().ask(work -> work.reports().ended());
  }

  private List<ScenarioStats> stats() {
    return driver().ask(work -> work.reports().scenarioStats());
  }

  private Map<MemberRole, Integer> roles() {
    return driver().ask(work -> work.reports().members());
  }

  private Activity activity() {
    return driver().ask(work -> work.reports().activity());
  }

  private List<PersonId> silentSince(Instant then, int most) {
    return driver().ask(work -> work.reports().silentSince(then, most));
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
