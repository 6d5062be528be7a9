package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Scenarios on offer with the versions of their texts, and older versions for trainings that began
 * with them.
 */
public final class ScenarioCatalogue {

  private final Scenarios offered;
  private final Map<ScenarioId, Integer> versions;

  private ScenarioCatalogue(Scenarios offered, Map<ScenarioId, Integer> versions) {
    this.offered = offered;
    this.versions = Map.copyOf(versions);
  }

  /** Keeps the texts that were read at start, each under its version. */
  public static ScenarioCatalogue keep(
      Transactions<AssessmentWork> transactions, Scenarios scenarios, Instant at) {
    return transactions.inTransaction(
        work -> {
          Map<ScenarioId, Integer> versions = new LinkedHashMap<>();
          for (Scenario scenario : scenarios.all()) {
            versions.put(scenario.id(), work.scenarioVersions().versionOf(scenario, at));
          }
          return new ScenarioCatalogue(scenarios, versions);
        });
  }

  Scenarios offered() {
    return offered;
  }

  Optional<Scenario> find(ScenarioId id) {
    return offered.find(id);
  }

  int version(Scenario scenario) {
    return Optional.ofNullable(versions.get(scenario.id())).orElseThrow();
  }

  /** The text a training began with; only an older one is read from the store. */
  Scenario of(AssessmentWork work, TrainingDossier training) {
    return find(training.scenario())
        .filter(scenario -> version(scenario) == training.scenarioVersion())
        .or(() -> work.scenarioVersions().find(training.scenario(), training.scenarioVersion()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no version "
                        + training.scenarioVersion()
                        + " of "
                        + training.scenario().value()));
  }
}
