package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collector of the mistakes in one file. */
final class Mistakes {

  private final String file;
  private final List<ScenarioMistake> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  /**
   * Adds a mistake.
   *
   * @param line from 1
   */
  void expected(int line, String what) {
    found.add(new ScenarioMistake(file, line, what));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them by line. */
  List<ScenarioMistake> all() {
    return found.stream().sorted(Comparator.comparingInt(ScenarioMistake::line)).toList();
  }
}
