package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import dev.zayavka.ports.assessment.scenario.Theory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The two files of a scenario.
 *
 * @param id name of their folder
 */
record ScenarioFiles(ScenarioId id, SourceFile scenario, SourceFile theory) {

  static final String SCENARIO = "scenario.yaml";
  static final String THEORY = "theory.md";

  /** The scenario; empty if a file has mistakes, which are reported. */
  Optional<Scenario> read(Consumer<ScenarioMistake> report) {
    Mistakes inTheory = new Mistakes(theory.name());
    Optional<Theory> read =
        theory.text(inTheory).flatMap(text -> TheoryMarkdown.read(text, inTheory));
    Mistakes inScenario = new Mistakes(scenario.name());
    Optional<Scenario> whole =
        scenario
            .text(inScenario)
            .flatMap(
                text ->
                    ScenarioYaml.read(
                        text, id, read.orElse(new Theory(List.of())), digest(), inScenario));
    inScenario.all().forEach(report);
    inTheory.all().forEach(report);
    return read.flatMap(theory -> whole);
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(scenario.content());
      digest.update((byte) 0);
      digest.update(theory.content());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
