package dev.zayavka.ports.assessment.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Catalogue of the scenarios that were read at start.
 *
 * @param all in the order of the menu, no id twice
 */
public record Scenarios(List<Scenario> all) {
  public Scenarios {
    all = List.copyOf(all);
    if (all.stream().map(Scenario::id).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two scenarios have one id");
    }
  }

  /** The scenario of that id; empty if it is not offered. */
  public Optional<Scenario> find(ScenarioId id) {
    return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
  }
}
