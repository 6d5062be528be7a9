package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.driven.ScenarioVersions;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions of scenarios. */
record InMemoryScenarioVersions(DeskDraft<AssessmentTables> draft) implements ScenarioVersions {

  @Override
  public int versionOf(Scenario scenario, Instant at) {
    List<String> digests = versions(scenario.id()).stream().map(Scenario::digest).toList();
    if (digests.contains(scenario.digest())) {
      return digests.indexOf(scenario.digest()) + 1;
    }
    draft.tables().scenarios.add(scenario);
    return digests.size() + 1;
  }

  @Override
  public Optional<Scenario> find(ScenarioId id, int version) {
    return versions(id).stream().skip(version - 1L).findFirst();
  }

  private List<Scenario> versions(ScenarioId id) {
    return draft.tables().scenarios.stream().filter(kept -> kept.id().equals(id)).toList();
  }
}
