package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reader of all scenarios, with every mistake in every file. */
final class ScenarioCatalogue {

  private final Map<ScenarioId, Scenario> scenarios = new LinkedHashMap<>();
  private final List<ScenarioMistake> mistakes = new ArrayList<>();

  private ScenarioCatalogue() {}

  static ScenarioReading builtIn() {
    ScenarioCatalogue catalogue = new ScenarioCatalogue();
    BuiltInScenarios.files().forEach(catalogue::add);
    return catalogue.reading();
  }

  static ScenarioReading builtInAnd(Path folder) {
    ScenarioCatalogue catalogue = new ScenarioCatalogue();
    BuiltInScenarios.files().forEach(catalogue::add);
    catalogue.addAll(folder);
    return catalogue.reading();
  }

  static ScenarioReading in(Path folder) {
    ScenarioCatalogue catalogue = new ScenarioCatalogue();
    catalogue.addAll(folder);
    return catalogue.reading();
  }

  private void addAll(Path folder) {
    ScenarioFolder.read(folder, mistakes::add).forEach(this::add);
  }

  /** A later scenario takes the place of an earlier one with its id. */
  private void add(ScenarioFiles files) {
    files.read(mistakes::add).ifPresent(scenario -> scenarios.put(scenario.id(), scenario));
  }

  private ScenarioReading reading() {
    if (mistakes.isEmpty()) {
      return new ScenarioReading.Read(new Scenarios(List.copyOf(scenarios.values())));
    }
    return new ScenarioReading.Faulty(
        mistakes.stream()
            .sorted(
                Comparator.comparing(ScenarioMistake::file).thenComparingInt(ScenarioMistake::line))
            .toList());
  }
}
