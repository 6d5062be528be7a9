package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentReports;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.Pages;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Answered;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Read-only reports of the assessment desk. */
record InMemoryAssessmentReports(DeskDraft<AssessmentTables> draft, People people)
    implements AssessmentReports {

  private static final Comparator<TrainingSummary> OLDEST_FIRST =
      Comparator.comparingLong(summary -> summary.id().value());

  @Override
  public Page<Trainee> trainees(int page, int size) {
    return Pages.of(
        draft.tables().members.values().stream()
            .sorted(
                Comparator.comparing(Members.Entry::signedInAt)
                    .thenComparingLong(entry -> entry.person().value())
                    .reversed())
            .map(this::trainee)
            .toList(),
        page,
        size);
  }

  @Override
  public Optional<Trainee> trainee(PersonId person) {
    return Optional.ofNullable(draft.tables().members.get(person)).map(this::trainee);
  }

  private Trainee trainee(Members.Entry entry) {
    List<TrainingSummary> own =
        all().filter(training -> training.person().equals(entry.person())).toList();
    return new Trainee(
        entry.person(),
        people.find(entry.person()).map(Person::name),
        entry.role(),
        entry.signedInAt(),
        entry.revokedAt(),
        own.size(),
        count(own, TrainingEnding.ALL_MET));
  }

  @Override
  public Page<TrainingSummary> trainings(Optional<ScenarioId> scenario, int page, int size) {
    return Pages.of(
        all()
            .filter(training -> scenario.map(training.scenario()::equals).orElse(true))
            .sorted(OLDEST_FIRST.reversed())
            .toList(),
        page,
        size);
  }

  @Override
  public List<TrainingSummary> trainingsOf(PersonId person, int most) {
    return all()
        .filter(training -> training.person().equals(person))
        .sorted(OLDEST_FIRST.reversed())
        .limit(most)
        .toList();
  }

  @Override
  public List<TrainingSummary> ended() {
    return all().filter(training -> training.endedAt().isPresent()).sorted(OLDEST_FIRST).toList();
  }

  @Override
  public List<ScenarioStats> scenarioStats() {
    return all()
        .map(TrainingSummary::scenario)
        .distinct()
        .sorted(Comparator.comparing(ScenarioId::value))
        .map(this::stats)
        .toList();
  }

  private ScenarioStats stats(ScenarioId scenario) {
    List<TrainingSummary> own =
        all().filter(training -> training.scenario().equals(scenario)).toList();
    int completed = count(own, TrainingEnding.ALL_MET);
    int outOfMoves = count(own, TrainingEnding.OUT_OF_TURNS);
    return new ScenarioStats(
        scenario,
        (int) own.stream().map(TrainingSummary::person).distinct().count(),
        own.size(),
        completed,
        outOfMoves,
        completed + outOfMoves,
        count(own, TrainingEnding.BY_REQUEST),
        count(own, TrainingEnding.SELF_CHECK),
        count(own, TrainingEnding.MENU)
            + count(own, TrainingEnding.RESTART)
            + count(own, TrainingEnding.EXPIRED)
            + count(own, TrainingEnding.REVOKED),
        unproven(own));
  }

  private int unproven(List<TrainingSummary> own) {
    List<TrainingId> ids = own.stream().map(TrainingSummary::id).toList();
    return draft.tables().calls.stream()
        .filter(call -> ids.contains(call.training()))
        .mapToInt(AiCallRecord::unproven)
        .sum();
  }

  private static int count(List<TrainingSummary> trainings, TrainingEnding ending) {
    return (int)
        trainings.stream()
            .filter(training -> training.ending().equals(Optional.of(ending)))
            .count();
  }

  @Override
  public List<MarkStats> markStats() {
    return Arrays.stream(SurveyQuestion.values()).map(this::stats).toList();
  }

  private MarkStats stats(SurveyQuestion question) {
    IntSummaryStatistics marks =
        draft.tables().marks.entrySet().stream()
            .filter(mark -> mark.getKey().question() == question)
            .mapToInt(Map.Entry::getValue)
            .summaryStatistics();
    return marks.getCount() == 0
        ? new MarkStats(question, 0, 0, 0, 0)
        : new MarkStats(
            question, (int) marks.getCount(), marks.getAverage(), marks.getMin(), marks.getMax());
  }

  @Override
  public List<CommentRow> comments(int most) {
    return draft.tables().comments.descendingMap().entrySet().stream()
        .limit(most)
        .map(kept -> new CommentRow(kept.getKey(), kept.getValue().words(), kept.getValue().at()))
        .toList();
  }

  @Override
  public Map<MemberRole, Integer> members() {
    Map<MemberRole, Integer> members = new EnumMap<>(MemberRole.class);
    present().forEach(entry -> members.merge(entry.role(), 1, Integer::sum));
    return members;
  }

  @Override
  public Activity activity() {
    long trained =
        draft.tables().trainings.values().stream()
            .filter(Reviewed.class::isInstance)
            .map(training -> training.dossier().person())
            .distinct()
            .count();
    long rated = draft.tables().marks.keySet().stream().map(Answered::person).distinct().count();
    return new Activity((int) present().count(), (int) trained, (int) rated);
  }

  @Override
  public List<PersonId> silentSince(Instant then, int most) {
    return present()
        .filter(entry -> !entry.signedInAt().isAfter(then))
        .map(Members.Entry::person)
        .filter(person -> all().noneMatch(training -> isSince(training, person, then)))
        .filter(person -> !isRemindedSince(person, then))
        .sorted(Comparator.comparingLong(PersonId::value))
        .limit(most)
        .toList();
  }

  private static boolean isSince(TrainingSummary training, PersonId person, Instant then) {
    return training.person().equals(person) && training.startedAt().isAfter(then);
  }

  private boolean isRemindedSince(PersonId person, Instant then) {
    return Optional.ofNullable(draft.tables().reminders.get(person))
        .filter(at -> at.isAfter(then))
        .isPresent();
  }

  private Stream<Members.Entry> present() {
    return draft.tables().members.values().stream().filter(entry -> entry.revokedAt().isEmpty());
  }

  private Stream<TrainingSummary> all() {
    return draft.tables().trainings.values().stream().map(this::summary);
  }

  private TrainingSummary summary(Existing training) {
    return new TrainingSummary(
        training.dossier().id(),
        training.dossier().person(),
        training.dossier().scenario(),
        training.status(),
        draft.tables().turnsMade.getOrDefault(training.dossier().id(), 0),
        training.dossier().met(),
        ending(training),
        training.dossier().startedAt(),
        InMemoryTrainings.endedAt(training));
  }

  private static Optional<TrainingEnding> ending(Existing training) {
    return switch (training) {
      case Reviewed reviewed -> Optional.of(reviewed.ending());
      case Left left -> Optional.of(left.why());
      case Reviewing reviewing -> Optional.of(reviewing.ending());
      case Open open -> Optional.empty();
    };
  }
}
