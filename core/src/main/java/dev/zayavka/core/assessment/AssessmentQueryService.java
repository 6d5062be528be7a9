package dev.zayavka.core.assessment;

import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read-only queries of the assessment desk. */
public final class AssessmentQueryService implements AskAssessment {

  private static final int PAGE = 10;
  private static final int LATEST = 20;

  private final Transactions<AssessmentWork> transactions;
  private final AssessmentSetup setup;
  private final Memberships memberships;

  public AssessmentQueryService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.setup = setup;
    this.memberships = new Memberships(setup);
  }

  @Override
  public Membership membership(PersonId person, Instant now) {
    return transactions.read(work -> memberships.of(work, person, now));
  }

  @Override
  public boolean isAdmin(PersonId person, Instant now) {
    return setup.policy().admins().contains(person)
        || transactions.read(work -> memberships.isAdmin(work, person));
  }

  @Override
  public TrainingState training(TrainingId training) {
    return transactions.read(work -> work.trainings().find(training));
  }

  @Override
  public TrainingState openTraining(PersonId person) {
    return transactions.read(
        work ->
            work.trainings()
                .openOf(person)
                .map(work.trainings()::find)
                .orElseGet(TrainingState.Absent::new));
  }

  @Override
  public Optional<Scenario> scenarioOf(TrainingId training) {
    return transactions.read(
        work ->
            work.trainings().find(training) instanceof Existing known
                ? Optional.of(setup.scenarios().of(work, known.dossier()))
                : Optional.empty());
  }

  @Override
  public Map<SurveyQuestion, Integer> marks(PersonId person) {
    return transactions.read(work -> work.surveys().marks(person));
  }

  @Override
  public List<TrainingSummary> trainingsOf(PersonId person) {
    return transactions.read(work -> work.reports().trainingsOf(person, LATEST));
  }

  @Override
  public Page<Trainee> trainees(int page) {
    return transactions.read(work -> work.reports().trainees(page, PAGE));
  }

  @Override
  public Optional<Trainee> trainee(PersonId person) {
    return transactions.read(work -> work.reports().trainee(person));
  }

  @Override
  public Page<TrainingSummary> trainings(Optional<ScenarioId> scenario, int page) {
    return transactions.read(work -> work.reports().trainings(scenario, page, PAGE));
  }

  @Override
  public List<AssessmentAudit.Entry> history(TrainingId training) {
    return transactions.read(work -> work.audit().ofTraining(training.value()));
  }

  @Override
  public List<ScenarioStats> scenarioStats() {
    return transactions.read(work -> work.reports().scenarioStats());
  }

  @Override
  public List<MarkStats> markStats() {
    return transactions.read(work -> work.reports().markStats()).stream()
        .map(stats -> SmallGroups.hidden(stats, setup.policy().smallestGroup()))
        .toList();
  }

  @Override
  public List<CommentRow> comments() {
    return transactions.read(work -> work.reports().comments(LATEST));
  }

  @Override
  public Results results() {
    return transactions.read(
        work ->
            new Results(
                work.reports().ended(), work.reports().comments(Integer.MAX_VALUE).reversed()));
  }

  @Override
  public Optional<Broadcast> broadcast(BroadcastId broadcast) {
    return transactions.read(
        work -> work.broadcasts().find(broadcast).map(found -> counted(work, found)));
  }

  /** Counts those who would get it now, until its recipients are kept. */
  private static Broadcast counted(AssessmentWork work, Broadcast broadcast) {
    return switch (broadcast.status()) {
      case DRAFT, SCHEDULED ->
          broadcast.progress().recipients() > 0
              ? broadcast
              : broadcast.expecting(work.broadcasts().audience(broadcast.audience()).size());
      case SENDING, PAUSED, STOPPED, DONE -> broadcast;
    };
  }

  @Override
  public List<Broadcast> broadcasts() {
    return transactions.read(work -> work.broadcasts().newest(LATEST));
  }

  @Override
  public AiState ai(Instant now) {
    AssessmentPolicy policy = setup.policy();
    return transactions.read(
        work ->
            new AiState(
                policy.isSelfCheck(),
                skipped(work, now),
                work.aiCalls().tokens(CallLimits.today(now, policy.zone()))));
  }

  /** Until when a model of each provider is passed over that is out of order. */
  private static Map<AiProvider, Instant> skipped(AssessmentWork work, Instant now) {
    Map<AiProvider, Instant> until = new EnumMap<>(AiProvider.class);
    work.aiCalls()
        .faulty(now.minus(AssessmentPolicy.SKIP))
        .forEach(
            (model, at) ->
                until.merge(
                    model.provider(),
                    at.plus(AssessmentPolicy.SKIP),
                    (one, other) -> one.isAfter(other) ? one : other));
    return until;
  }
}
