package dev.zayavka.ports.assessment.scenario;

import java.util.List;

/** Result of reading the files of all scenarios. */
public sealed interface ScenarioReading {
  /** Every file is right. */
  record Read(Scenarios scenarios) implements ScenarioReading {}

  /**
   * Some files are wrong, and none is used.
   *
   * @param mistakes all that were found, by file and line; at least one
   */
  record Faulty(List<ScenarioMistake> mistakes) implements ScenarioReading {
    public Faulty {
      mistakes = List.copyOf(mistakes);
      if (mistakes.isEmpty()) {
        throw new IllegalArgumentException("no mistake");
      }
    }
  }
}
