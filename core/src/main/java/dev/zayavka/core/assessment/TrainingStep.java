package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.Voice;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Command on a training, by a person, a model or the clock: the input of {@link TrainingDecider}.
 */
sealed interface TrainingStep {

  /** Time of the command. */
  Instant at();

  /** Starts a training; an open one of another scenario is left. */
  record Begin(NewTraining next, Instant at) implements TrainingStep {}

  /** Starts the scenario of the open training anew. */
  record BeginAgain(NewTraining next, Instant at) implements TrainingStep {}

  record Say(String words, Instant at) implements TrainingStep {
    @Override
    public String toString() {
      return "Say[" + words.length() + " characters]";
    }
  }

  record SayByVoice(Voice voice, Instant at) implements TrainingStep {}

  record ConfirmWords(int attempt, Instant at) implements TrainingStep {}

  /** Takes the transcript of a voice message. */
  record TakeTranscript(int attempt, String words, Instant at) implements TrainingStep {
    @Override
    public String toString() {
      return "TakeTranscript[" + attempt + ", " + words.length() + " characters]";
    }
  }

  /**
   * Ends the waiting for a transcript.
   *
   * @param silence true if nothing was said that could be understood
   */
  record FailTranscript(int attempt, boolean silence, Instant at) implements TrainingStep {}

  /** Notes that the partner is being asked: later words do not join the turn. */
  record ClaimCall(int turn, Instant at) implements TrainingStep {}

  /**
   * Takes the partner's reply.
   *
   * @param found components with proof
   */
  record TakeReply(int turn, String reply, List<Found> found, Instant at) implements TrainingStep {
    public TakeReply {
      found = List.copyOf(found);
    }

    @Override
    public String toString() {
      return "TakeReply[" + turn + ", " + reply.length() + " characters, " + found + "]";
    }
  }

  /** Ends the waiting for the partner's reply. */
  record FailReply(int turn, StallCause why, Instant at) implements TrainingStep {}

  record RetryReply(Instant at) implements TrainingStep {}

  record ToggleComponent(int turn, ComponentId component, MessageRef shownOn, Instant at)
      implements TrainingStep {}

  record FinishTicking(int turn, Instant at) implements TrainingStep {}

  record AskReview(Instant at) implements TrainingStep {}

  record TakeReview(Review review, Instant at) implements TrainingStep {}

  /** Ends the waiting for the review: the checklist takes its place. */
  record GiveUpReview(Instant at) implements TrainingStep {}

  /** Leaves for the menu. */
  record Leave(Instant at) implements TrainingStep {}

  /** Leaves because the person wants to be forgotten, also while the review is written. */
  record Forget(Instant at) implements TrainingStep {}

  /** Leaves because the person did nothing for too long. */
  record Expire(Instant at) implements TrainingStep {}

  /** Leaves because the membership ended. */
  record Revoke(Instant at) implements TrainingStep {}

  /**
   * Training to be started.
   *
   * @param version version of the scenario's text
   * @param selfCheck true if no model plays the partner
   */
  record NewTraining(
      TrainingId id, PersonId person, ScenarioId scenario, int version, boolean selfCheck) {}
}
