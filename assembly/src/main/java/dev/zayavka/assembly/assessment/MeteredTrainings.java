package dev.zayavka.assembly.assessment;

import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.core.assessment.TrainingObserver;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.scenario.ScenarioId;

/** Counts trainings that ended, and components that a model claimed without proof. */
record MeteredTrainings(Metrics metrics) implements TrainingObserver {

  @Override
  public void ended(ScenarioId scenario, TrainingEnding ending) {
    metrics.count("zayavka.trainings", 1, "scenario", scenario.value(), "ending", ending.name());
  }

  @Override
  public void unproven(ScenarioId scenario, int components) {
    metrics.count("zayavka.assessment.unproven", components, "scenario", scenario.value());
  }
}
