package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.Voice;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A training in each of its states. */
final class Talks {

  static final Person ANNA = Person.of(900, "Анна");
  static final TrainingId TRAINING = new TrainingId(15);
  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final ComponentId BEHAVIOR = new ComponentId("Behavior");
  static final ComponentId RESULT = new ComponentId("Result");

  private Talks() {}

  static TrainingDossier dossier(Turn... turns) {
    return of(false, turns);
  }

  static TrainingDossier selfCheck(Turn... turns) {
    return of(true, turns);
  }

  private static TrainingDossier of(boolean selfCheck, Turn... turns) {
    return new TrainingDossier(
        TRAINING, ANNA.id(), ScenarioFixtures.PEER, 1, selfCheck, 3, List.of(turns), NOW, NOW);
  }

  static Turn made(int no, String reply, ComponentId... found) {
    return new Turn(
        no,
        Optional.of(new SpokenWords("слова " + no, false)),
        Optional.of(reply),
        List.of(found).stream().map(one -> new Found(one, "слова")).toList(),
        NOW);
  }

  static Turn open(int no) {
    return new Turn(
        no, Optional.of(new SpokenWords("слова " + no, false)), Optional.empty(), List.of(), NOW);
  }

  static TrainingState talking(Turn... turns) {
    return new TrainingState.Talking(dossier(turns));
  }

  static TrainingState hearing() {
    Voice voice = new Voice(new SentFile("V", "voice.ogg", 100), 3, MessageRef.of(900, 5));
    return new TrainingState.Hearing(dossier(), voice, 4, NOW);
  }

  static TrainingState confirming(String heard) {
    return new TrainingState.Confirming(dossier(), new SpokenWords(heard, true), 4);
  }

  static TrainingState replying() {
    return new TrainingState.Replying(dossier(made(1, "Да?"), open(2)), true, NOW);
  }

  static TrainingState stalled(StallCause cause) {
    return new TrainingState.Stalled(dossier(made(1, "Да?"), open(2)), cause);
  }

  static TrainingState reviewing(TrainingEnding ending) {
    return new TrainingState.Reviewing(dossier(made(1, "Да?")), ending, NOW);
  }

  static TrainingState reviewed(Review review) {
    return new TrainingState.Reviewed(
        dossier(made(1, "Да?")), TrainingEnding.BY_REQUEST, Optional.of(review), NOW);
  }

  static TrainingState left(TrainingEnding why) {
    return new TrainingState.Left(dossier(), why, NOW);
  }
}
