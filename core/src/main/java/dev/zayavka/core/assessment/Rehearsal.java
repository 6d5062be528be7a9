package dev.zayavka.core.assessment;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Prompts and checks of a training without a store, so that an author can play a scenario before it
 * is offered. Pure functions.
 */
public final class Rehearsal {

  /** As a person is named to a provider; an author is none. */
  private static final String NOBODY = "rehearsal";

  private Rehearsal() {}

  /** The call for a reply to the last turn, which has none. */
  public static AiCall.Ask askPartner(AiModel model, Scenario scenario, List<Turn> turns) {
    return new AiCall.Ask(
        model,
        PartnerPrompt.system(scenario),
        PartnerPrompt.messages(turns),
        PartnerPrompt.schema(scenario),
        AssessmentCalls.LONGEST_TURN,
        NOBODY);
  }

  /** The reply and the components that count; empty if a training would not show the answer. */
  public static Optional<Reply> reply(AiValue.Fields answer, Scenario scenario, List<Turn> turns) {
    String words = turns.getLast().words().map(SpokenWords::text).orElse("");
    return PartnerAnswer.read(answer, scenario, words)
        .map(read -> new Reply(read.reply(), read.evidence().proven(), read.evidence().unproven()));
  }

  /** The call for a review. */
  public static AiCall.Ask askReviewer(AiModel model, Scenario scenario, List<Turn> turns) {
    return new AiCall.Ask(
        model,
        ReviewerPrompt.system(scenario),
        ReviewerPrompt.messages(scenario, dossier(scenario, turns)),
        ReviewerPrompt.schema(),
        AssessmentCalls.LONGEST_REVIEW,
        NOBODY);
  }

  /** The review; empty if a training would not show the answer. */
  public static Optional<Review.ByAi> review(
      AiValue.Fields answer, Scenario scenario, List<Turn> turns) {
    return ReviewerAnswer.read(answer, dossier(scenario, turns));
  }

  private static TrainingDossier dossier(Scenario scenario, List<Turn> turns) {
    return new TrainingDossier(
        new TrainingId(1),
        new PersonId(1),
        scenario.id(),
        1,
        false,
        1,
        turns,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /**
   * Reply in character.
   *
   * @param found components with proof in the last words
   * @param unproven number of components the model named without one
   */
  public record Reply(String text, List<Found> found, int unproven) {
    public Reply {
      found = List.copyOf(found);
    }

    /** Without the words, which belong in no log. */
    @Override
    public String toString() {
      return "Reply[found=" + found + ", unproven=" + unproven + "]";
    }
  }
}
