package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of one talk: its scenario, and what the settings say.
 *
 * @param text the scenario the training began with; empty if there is no training
 * @param confirmVoice shows what was heard before it counts
 * @param longestText characters of one turn, over its joined halves
 */
record TalkRules(Optional<Scenario> text, boolean confirmVoice, int longestText) {

  /** A talk is complete after so many turns at the earliest. */
  private static final int FEWEST_TURNS = 2;

  Scenario scenario() {
    return text.orElseThrow();
  }

  boolean isComplete(TrainingDossier talk) {
    return talk.turnsMade() >= FEWEST_TURNS
        && talk.met().containsAll(scenario().components().stream().map(Component::id).toList());
  }

  boolean isOutOfTurns(TrainingDossier talk) {
    return talk.turnsMade() >= scenario().turns();
  }

  boolean isOver(TrainingDossier talk) {
    return isComplete(talk) || isOutOfTurns(talk);
  }

  /** The review without a model: components that were shown, and those that were not. */
  Review.Checklist checklist(TrainingDossier talk) {
    Set<ComponentId> met = talk.met();
    List<ComponentId> all = scenario().components().stream().map(Component::id).toList();
    return new Review.Checklist(
        all.stream().filter(met::contains).toList(),
        all.stream().filter(id -> !met.contains(id)).toList());
  }
}
