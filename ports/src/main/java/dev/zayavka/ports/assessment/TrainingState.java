package dev.zayavka.ports.assessment;

import java.time.Instant;
import java.util.Optional;

/** State of a training: one record per state. A person has at most one open training. */
public sealed interface TrainingState {

  /** No open training. */
  record Absent() implements TrainingState {}

  /** Training that exists, open or ended. */
  sealed interface Existing extends TrainingState {

    TrainingDossier dossier();

    /** Name of the state, as stored and as metrics show it. */
    TrainingStatus status();
  }

  /** Training that has not ended. */
  sealed interface Open extends Existing {}

  /** Waits for the person's words, or in a self-check for the ticks of the last turn. */
  record Talking(TrainingDossier dossier) implements Open {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.TALKING;
    }
  }

  /**
   * A voice message is being transcribed.
   *
   * @param attempt greater than that of each voice message of the training before: an answer to an
   *     earlier one is obsolete
   */
  record Hearing(TrainingDossier dossier, Voice voice, int attempt, Instant since) implements Open {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.HEARING;
    }
  }

  /** Shows what was heard, and waits for a confirmation or a correction. */
  record Confirming(TrainingDossier dossier, SpokenWords heard, int attempt) implements Open {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.CONFIRMING;
    }
  }

  /**
   * The AI partner is asked for the reply to the last turn.
   *
   * @param claimed true once a call began: later words do not join the turn
   */
  record Replying(TrainingDossier dossier, boolean claimed, Instant since) implements Open {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.REPLYING;
    }
  }

  /** No provider answered; the words of the last turn are kept. */
  record Stalled(TrainingDossier dossier, StallCause why) implements Open {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.STALLED;
    }
  }

  /** The talk is over, and the reviewer is asked. */
  record Reviewing(TrainingDossier dossier, TrainingEnding ending, Instant since) implements Open {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.REVIEWING;
    }
  }

  /** The review is there. Empty once the texts were erased. */
  record Reviewed(
      TrainingDossier dossier, TrainingEnding ending, Optional<Review> review, Instant endedAt)
      implements Existing {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.REVIEWED;
    }
  }

  /** Ended without a review. */
  record Left(TrainingDossier dossier, TrainingEnding why, Instant endedAt) implements Existing {
    @Override
    public TrainingStatus status() {
      return TrainingStatus.LEFT;
    }
  }
}
