package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.REVIEWS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TRAININGS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.TURNS;

import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.ReviewsRecord;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.TrainingsRecord;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.TurnsRecord;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Confirming;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Stalled;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.Voice;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rows and trainings, both ways. */
final class TrainingMapper {

  private TrainingMapper() {}

  static TrainingsRecord row(Existing training) {
    TrainingDossier file = training.dossier();
    TrainingsRecord row = new TrainingsRecord();
    row.setId(file.id().value());
    row.setPersonId(file.person().value());
    row.setScenario(file.scenario().value());
    row.setScenarioVersion(file.scenarioVersion());
    row.setSelfCheck(file.selfCheck());
    row.setState(training.status().name());
    row.setVersion(file.version());
    row.setMet(file.met().stream().map(ComponentId::value).toArray(String[]::new));
    row.setTurnsMade((short) file.turnsMade());
    row.setStartedAt(file.startedAt());
    row.setTouchedAt(file.touchedAt());
    row.setIsClaimed(false);
    present(training, row);
    return row;
  }

  private static void present(Existing training, TrainingsRecord row) {
    switch (training) {
      case Talking talking -> {}
      case Hearing hearing -> {
        row.setVoice(TrainingForms.write(TrainingForms.VOICE, hearing.voice()));
        row.setAttempt(hearing.attempt());
        row.setSince(hearing.since());
      }
      case Confirming confirming -> {
        row.setHeard(confirming.heard().text());
        row.setAttempt(confirming.attempt());
      }
      case Replying replying -> {
        row.setIsClaimed(replying.claimed());
        row.setSince(replying.since());
      }
      case Stalled stalled -> row.setStallCause(stalled.why().name());
      case Reviewing reviewing -> {
        row.setEnding(reviewing.ending().name());
        row.setSince(reviewing.since());
      }
      case Reviewed reviewed -> {
        row.setEnding(reviewed.ending().name());
        row.setEndedAt(reviewed.endedAt());
      }
      case Left left -> {
        row.setEnding(left.why().name());
        row.setEndedAt(left.endedAt());
      }
    }
  }

  static TurnsRecord row(TrainingId training, Turn turn) {
    TurnsRecord row = new TurnsRecord();
    row.setTrainingId(training.value());
    row.setNo((short) turn.no());
    row.setSaid(turn.words().map(SpokenWords::text).orElse(null));
    row.setByVoice(turn.words().map(SpokenWords::byVoice).orElse(false));
    row.setReplied(turn.reply().orElse(null));
    row.setFound(TrainingForms.write(TrainingForms.FOUND, turn.found()));
    row.setAt(turn.at());
    return row;
  }

  static ReviewsRecord row(TrainingId training, Optional<Review> review, Instant at) {
    ReviewsRecord row = new ReviewsRecord();
    row.setTrainingId(training.value());
    row.setBody(review.map(body -> TrainingForms.write(TrainingForms.REVIEW, body)).orElse(null));
    row.setAt(at);
    return row;
  }

  /** The training of a row, for the turns of all its rows. */
  static Function<List<Turn>, Existing> training(Row row) {
    Function<TrainingDossier, Existing> state = state(row);
    TrainingDossier file =
        new TrainingDossier(
            new TrainingId(row.get(TRAININGS.ID)),
            new PersonId(row.get(TRAININGS.PERSON_ID)),
            new ScenarioId(row.get(TRAININGS.SCENARIO)),
            row.get(TRAININGS.SCENARIO_VERSION),
            row.get(TRAININGS.SELF_CHECK),
            row.get(TRAININGS.VERSION),
            List.of(),
            row.get(TRAININGS.STARTED_AT),
            row.get(TRAININGS.TOUCHED_AT));
    return turns -> state.apply(withTurns(file, turns));
  }

  private static TrainingDossier withTurns(TrainingDossier file, List<Turn> turns) {
    return new TrainingDossier(
        file.id(),
        file.person(),
        file.scenario(),
        file.scenarioVersion(),
        file.selfCheck(),
        file.version(),
        turns,
        file.startedAt(),
        file.touchedAt());
  }

  private static Function<TrainingDossier, Existing> state(Row row) {
    return switch (TrainingStatus.valueOf(row.get(TRAININGS.STATE))) {
      case TALKING -> Talking::new;
      case HEARING -> hearing(row);
      case CONFIRMING -> confirming(row);
      case REPLYING -> replying(row);
      case STALLED -> stalled(row);
      case REVIEWING -> reviewing(row);
      case REVIEWED -> reviewed(row);
      case LEFT -> left(row);
    };
  }

  private static Function<TrainingDossier, Existing> hearing(Row row) {
    Voice voice = TrainingForms.read(TrainingForms.VOICE, row.get(TRAININGS.VOICE));
    int attempt = row.get(TRAININGS.ATTEMPT);
    Instant since = row.get(TRAININGS.SINCE);
    return file -> new Hearing(file, voice, attempt, since);
  }

  /** Only what was heard waits for a confirmation. */
  private static Function<TrainingDossier, Existing> confirming(Row row) {
    SpokenWords heard = new SpokenWords(row.get(TRAININGS.HEARD), true);
    int attempt = row.get(TRAININGS.ATTEMPT);
    return file -> new Confirming(file, heard, attempt);
  }

  private static Function<TrainingDossier, Existing> replying(Row row) {
    boolean claimed = row.get(TRAININGS.IS_CLAIMED);
    Instant since = row.get(TRAININGS.SINCE);
    return file -> new Replying(file, claimed, since);
  }

  private static Function<TrainingDossier, Existing> stalled(Row row) {
    StallCause why = StallCause.valueOf(row.get(TRAININGS.STALL_CAUSE));
    return file -> new Stalled(file, why);
  }

  private static Function<TrainingDossier, Existing> reviewing(Row row) {
    TrainingEnding ending = ending(row);
    Instant since = row.get(TRAININGS.SINCE);
    return file -> new Reviewing(file, ending, since);
  }

  private static Function<TrainingDossier, Existing> reviewed(Row row) {
    TrainingEnding ending = ending(row);
    Optional<Review> review =
        row.find(REVIEWS.BODY).map(body -> TrainingForms.read(TrainingForms.REVIEW, body));
    Instant endedAt = row.get(TRAININGS.ENDED_AT);
    return file -> new Reviewed(file, ending, review, endedAt);
  }

  private static Function<TrainingDossier, Existing> left(Row row) {
    TrainingEnding why = ending(row);
    Instant endedAt = row.get(TRAININGS.ENDED_AT);
    return file -> new Left(file, why, endedAt);
  }

  private static TrainingEnding ending(Row row) {
    return TrainingEnding.valueOf(row.get(TRAININGS.ENDING));
  }

  static Turn turn(Row row) {
    boolean byVoice = row.get(TURNS.BY_VOICE);
    return new Turn(
        row.get(TURNS.NO),
        row.find(TURNS.SAID).map(said -> new SpokenWords(said, byVoice)),
        row.find(TURNS.REPLIED),
        TrainingForms.read(TrainingForms.FOUND, row.get(TURNS.FOUND)),
        row.get(TURNS.AT));
  }
}
