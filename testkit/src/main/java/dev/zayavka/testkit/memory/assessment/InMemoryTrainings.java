package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driven.Trainings;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Trainings; the one lock of the store holds each of them. */
record InMemoryTrainings(DeskDraft<AssessmentTables> draft) implements Trainings {

  private static final Comparator<Existing> LONGEST_IDLE_FIRST =
      Comparator.comparing((Existing training) -> training.dossier().touchedAt())
          .thenComparingLong(training -> training.dossier().id().value());

  @Override
  public TrainingState lockOpen(PersonId person) {
    return openOf(person).map(this::find).orElseGet(TrainingState.Absent::new);
  }

  @Override
  public TrainingState lock(TrainingId training) {
    return find(training);
  }

  @Override
  public TrainingState find(TrainingId training) {
    return Optional.<TrainingState>ofNullable(draft.tables().trainings.get(training))
        .orElseGet(TrainingState.Absent::new);
  }

  @Override
  public TrainingId nextId() {
    return new TrainingId(draft.tables().lastNumber.incrementAndGet());
  }

  @Override
  public void save(Existing state, Instant at) {
    PersonId person = state.dossier().person();
    TrainingId id = state.dossier().id();
    if (state instanceof Open && openOf(person).filter(open -> !open.equals(id)).isPresent()) {
      throw new IllegalStateException("a second open training of one person: " + id);
    }
    draft.tables().trainings.put(id, state);
    draft.tables().turnsMade.put(id, state.dossier().turnsMade());
  }

  @Override
  public void answeredBy(TrainingId training, int turn, AiModel model) {
    draft.tables();
  }

  @Override
  public List<TrainingId> idleSince(Instant then, int most) {
    return open()
        .filter(training -> !training.dossier().touchedAt().isAfter(then))
        .limit(most)
        .map(training -> training.dossier().id())
        .toList();
  }

  @Override
  public List<TrainingId> waitingSince(TrainingStatus status, Instant then, int most) {
    return open()
        .filter(training -> training.status() == status)
        .filter(training -> since(training).filter(since -> !since.isAfter(then)).isPresent())
        .limit(most)
        .map(training -> training.dossier().id())
        .toList();
  }

  @Override
  public Optional<TrainingId> openOf(PersonId person) {
    return open()
        .filter(training -> training.dossier().person().equals(person))
        .map(training -> training.dossier().id())
        .findFirst();
  }

  @Override
  public int eraseTextsBefore(Instant then, int most) {
    List<Existing> due =
        draft.tables().trainings.values().stream()
            .filter(training -> endedAt(training).filter(at -> at.isBefore(then)).isPresent())
            .filter(InMemoryTrainings::hasTexts)
            .sorted(LONGEST_IDLE_FIRST)
            .limit(most)
            .toList();
    due.forEach(this::erase);
    return due.size();
  }

  @Override
  public void eraseTextsOf(PersonId person) {
    List.copyOf(draft.tables().trainings.values()).stream()
        .filter(training -> training.dossier().person().equals(person))
        .forEach(this::erase);
  }

  @Override
  public void deleteOf(PersonId person) {
    draft.tables().calls.removeIf(call -> call.person().equals(person));
    draft
        .tables()
        .trainings
        .values()
        .removeIf(training -> training.dossier().person().equals(person));
  }

  private Stream<Existing> open() {
    return draft.tables().trainings.values().stream()
        .filter(Open.class::isInstance)
        .sorted(LONGEST_IDLE_FIRST);
  }

  private void erase(Existing training) {
    Existing erased =
        switch (training) {
          case Reviewed reviewed ->
              new Reviewed(
                  erased(reviewed.dossier()),
                  reviewed.ending(),
                  reviewed.review().filter(Review.Checklist.class::isInstance),
                  reviewed.endedAt());
          case Left left -> new Left(erased(left.dossier()), left.why(), left.endedAt());
          case Open open ->
              throw new IllegalStateException("texts of an open training: " + open.status());
        };
    draft.tables().trainings.put(erased.dossier().id(), erased);
  }

  private static TrainingDossier erased(TrainingDossier of) {
    return new TrainingDossier(
        of.id(),
        of.person(),
        of.scenario(),
        of.scenarioVersion(),
        of.selfCheck(),
        of.version(),
        of.turns().stream().map(InMemoryTrainings::erased).toList(),
        of.startedAt(),
        of.touchedAt());
  }

  private static Turn erased(Turn turn) {
    return new Turn(
        turn.no(),
        Optional.empty(),
        Optional.empty(),
        turn.found().stream().map(found -> new Found(found.component(), "")).toList(),
        turn.at());
  }

  private static boolean hasTexts(Existing training) {
    return training.dossier().turns().stream()
            .anyMatch(turn -> turn.words().isPresent() || turn.reply().isPresent())
        || training instanceof Reviewed reviewed
            && reviewed.review().filter(Review.ByAi.class::isInstance).isPresent();
  }

  static Optional<Instant> endedAt(Existing training) {
    return switch (training) {
      case Reviewed reviewed -> Optional.of(reviewed.endedAt());
      case Left left -> Optional.of(left.endedAt());
      case Open open -> Optional.empty();
    };
  }

  private static Optional<Instant> since(Existing training) {
    return switch (training) {
      case Hearing hearing -> Optional.of(hearing.since());
      case Replying replying -> Optional.of(replying.since());
      case Reviewing reviewing -> Optional.of(reviewing.since());
      case Existing other -> Optional.empty();
    };
  }
}
