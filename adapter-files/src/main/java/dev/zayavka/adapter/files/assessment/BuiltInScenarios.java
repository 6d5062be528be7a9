package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The scenarios that come with Zayavka, from the class path. */
final class BuiltInScenarios {

  private static final List<String> IDS = List.of("fb_employee", "fb_peer", "career_dialog");

  private BuiltInScenarios() {}

  /** Their files, in the order of the menu. */
  static List<ScenarioFiles> files() {
    return IDS.stream().map(BuiltInScenarios::files).toList();
  }

  private static ScenarioFiles files(String id) {
    return new ScenarioFiles(
        new ScenarioId(id),
        file(id + "/" + ScenarioFiles.SCENARIO),
        file(id + "/" + ScenarioFiles.THEORY));
  }

  private static SourceFile file(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            BuiltInScenarios.class.getResourceAsStream("scenarios/" + name), name)) {
      return new SourceFile("built-in " + name, in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the built-in " + name, broken);
    }
  }
}
