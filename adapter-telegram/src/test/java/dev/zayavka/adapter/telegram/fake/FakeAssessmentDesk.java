package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.assessment.AssessmentPorts;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import dev.zayavka.testkit.memory.assessment.scenario.FakeTheoryPdf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fake assessment desk with canned answers; records the commands it gets. */
public final class FakeAssessmentDesk implements AskAssessment {

  private static final int PAGE = 10;
  private static final Instant SINCE = Instant.parse("2026-11-02T07:00:00Z");

  public final List<DeskCommand> commands = new CopyOnWriteArrayList<>();
  public final List<String> ids = new CopyOnWriteArrayList<>();
  public SignInOutcome signIn = new SignInOutcome.Done();
  public TrainingOutcome training = new TrainingOutcome.Repeated();
  public SurveyOutcome survey = new SurveyOutcome.Given();
  public BroadcastOutcome broadcasting = new BroadcastOutcome.Repeated();
  public Membership membership = new Membership.Stranger();
  public boolean admin;
  public TrainingState state = new TrainingState.Absent();
  public Scenarios scenarios = ScenarioFixtures.scenarios();
  public final List<Trainee> trainees = new ArrayList<>();
  public final List<TrainingSummary> trainings = new ArrayList<>();
  public final List<AssessmentAudit.Entry> history = new ArrayList<>();
  public final Map<SurveyQuestion, Integer> marks = new EnumMap<>(SurveyQuestion.class);
  public final List<ScenarioStats> stats = new ArrayList<>();
  public final List<MarkStats> markStats = new ArrayList<>();
  public final List<CommentRow> comments = new ArrayList<>();
  public final Map<BroadcastId, Broadcast> broadcasts = new HashMap<>();
  public final Map<AiProvider, Instant> skipped = new EnumMap<>(AiProvider.class);
  public List<AiModel> models = List.of(new AiModel(AiProvider.OPENAI, "gpt-5-mini"));

  public AssessmentPorts ports(TableFiles tables) {
    return new AssessmentPorts(
        (id, command) -> noted(id.value(), command, signIn),
        (id, command) -> noted(id.value(), command, training),
        (id, command) -> noted(id.value(), command, survey),
        (id, command) -> noted(id.value(), command, broadcasting),
        this,
        scenarios,
        new FakeTheoryPdf(),
        tables,
        policy());
  }

  /** Makes everybody a member of this role. */
  public void admit(MemberRole role) {
    membership = new Membership.Member(role, SINCE, true);
    admin = role == MemberRole.ADMIN;
  }

  private <O> O noted(String id, DeskCommand command, O outcome) {
    ids.add(id);
    commands.add(command);
    return outcome;
  }

  private AssessmentPolicy policy() {
    AssessmentPolicy.Retries retries =
        new AssessmentPolicy.Retries(3, List.of(Duration.ofSeconds(2)));
    return new AssessmentPolicy(
        Set.of(),
        models,
        models,
        models,
        new AssessmentPolicy.Bounds(
            12_000, 1, 50, 20_000_000, Duration.ofMinutes(5), Duration.ofMillis(500)),
        new AssessmentPolicy.Limits(
            OptionalInt.of(20), OptionalInt.of(100), OptionalLong.empty(), OptionalLong.empty()),
        retries,
        retries,
        true,
        Duration.ofDays(30),
        5,
        Optional.empty(),
        Optional.empty(),
        ZoneId.of("Europe/Moscow"));
  }

  @Override
  public Membership membership(PersonId person, Instant now) {
    return membership;
  }

  @Override
  public boolean isAdmin(PersonId person, Instant now) {
    return admin;
  }

  @Override
  public TrainingState training(TrainingId training) {
    return state;
  }

  @Override
  public Optional<Scenario> scenarioOf(TrainingId training) {
    return state instanceof TrainingState.Existing existing
        ? scenarios.find(existing.dossier().scenario())
        : Optional.empty();
  }

  public Scenario scenarioOf(TrainingDossier training) {
    return scenarios.find(training.scenario()).orElseThrow();
  }

  @Override
  public TrainingState openTraining(PersonId person) {
    return state instanceof TrainingState.Open open ? open : new TrainingState.Absent();
  }

  @Override
  public Map<SurveyQuestion, Integer> marks(PersonId person) {
    return marks;
  }

  @Override
  public List<TrainingSummary> trainingsOf(PersonId person) {
    return List.copyOf(trainings);
  }

  @Override
  public Page<Trainee> trainees(int page) {
    return page(trainees, page);
  }

  @Override
  public Optional<Trainee> trainee(PersonId person) {
    return trainees.stream().filter(one -> one.id().equals(person)).findFirst();
  }

  @Override
  public Page<TrainingSummary> trainings(Optional<ScenarioId> scenario, int page) {
    return page(trainings, page);
  }

  @Override
  public List<AssessmentAudit.Entry> history(TrainingId training) {
    return List.copyOf(history);
  }

  @Override
  public List<ScenarioStats> scenarioStats() {
    return List.copyOf(stats);
  }

  @Override
  public List<MarkStats> markStats() {
    return List.copyOf(markStats);
  }

  @Override
  public List<CommentRow> comments() {
    return List.copyOf(comments);
  }

  /** The lists of the other queries have the newest first. */
  @Override
  public Results results() {
    return new Results(
        trainings.stream().filter(one -> one.endedAt().isPresent()).toList().reversed(),
        List.copyOf(comments).reversed());
  }

  @Override
  public Optional<Broadcast> broadcast(BroadcastId broadcast) {
    return Optional.ofNullable(broadcasts.get(broadcast));
  }

  @Override
  public List<Broadcast> broadcasts() {
    return List.copyOf(broadcasts.values());
  }

  @Override
  public AiState ai(Instant now) {
    return new AiState(models.isEmpty(), skipped, 12_345);
  }

  private static <T> Page<T> page(List<T> all, int page) {
    int from = Math.min((page - 1) * PAGE, all.size());
    return new Page<>(all.subList(from, Math.min(from + PAGE, all.size())), page, all.size(), PAGE);
  }
}
