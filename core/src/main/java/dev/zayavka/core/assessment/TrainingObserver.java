package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.scenario.ScenarioId;

/**
 * Observer of trainings, for metrics. It is told within the transaction: one that has to be run
 * again tells it again.
 */
public interface TrainingObserver {

  /** A training has ended, with a review or without one. */
  void ended(ScenarioId scenario, TrainingEnding ending);

  /** A model found components whose quotes the person did not say. */
  void unproven(ScenarioId scenario, int components);
}
