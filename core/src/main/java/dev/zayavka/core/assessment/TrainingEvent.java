package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.Voice;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events of a training: the output of {@link TrainingDecider}. */
sealed interface TrainingEvent {

  Instant at();

  record TrainingStarted(TrainingDossier dossier, Instant at) implements TrainingEvent {}

  record VoiceSent(Voice voice, Instant at) implements TrainingEvent {}

  record VoiceHeard(int attempt, SpokenWords words, Instant at) implements TrainingEvent {}

  record VoiceMissed(int attempt, boolean silence, Instant at) implements TrainingEvent {}

  record WordsSaid(SpokenWords words, Instant at) implements TrainingEvent {}

  /** The last turn has more words. */
  record WordsJoined(SpokenWords words, Instant at) implements TrainingEvent {}

  /**
   * A turn without a model.
   *
   * @param words empty for a voice message, which nothing transcribes
   */
  record TurnMade(Optional<SpokenWords> words, String line, Instant at) implements TrainingEvent {
    @Override
    public String toString() {
      return "TurnMade[" + words + "]";
    }
  }

  record CallBegan(Instant at) implements TrainingEvent {}

  record ReplyTaken(String reply, List<Found> found, Instant at) implements TrainingEvent {
    public ReplyTaken {
      found = List.copyOf(found);
    }

    @Override
    public String toString() {
      return "ReplyTaken[" + found + "]";
    }
  }

  record ReplyMissed(StallCause why, Instant at) implements TrainingEvent {}

  record ReplyRetried(Instant at) implements TrainingEvent {}

  /** The last turn has these ticks now. */
  record ComponentsTicked(List<Found> ticked, MessageRef shownOn, Instant at)
      implements TrainingEvent {
    public ComponentsTicked {
      ticked = List.copyOf(ticked);
    }
  }

  record TalkEnded(TrainingEnding ending, Instant at) implements TrainingEvent {}

  record ReviewGiven(Review review, Instant at) implements TrainingEvent {}

  record TrainingLeft(TrainingEnding why, Instant at) implements TrainingEvent {}
}
