package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.time.Instant;
import java.util.Optional;

/** Versions of scenarios: a training keeps the text it began with. */
public interface ScenarioVersions {

  /**
   * The version of a scenario's text: the one with its digest, or else the next one, from 1, under
   * which the text is kept. Concurrent callers get the same.
   */
  int versionOf(Scenario scenario, Instant at);

  /** The text of a version; empty if unknown. */
  Optional<Scenario> find(ScenarioId id, int version);
}
