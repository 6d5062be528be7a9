package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import java.nio.file.Path;

/** Factory of the ports for training scenarios: files of authors, and theory as a PDF. */
public final class AssessmentFiles {

  private AssessmentFiles() {}

  /** The scenarios that come with Zayavka. */
  public static ScenarioReading builtIn() {
    return ScenarioCatalogue.builtIn();
  }

  /**
   * The scenarios that come with Zayavka and those of a folder. A scenario of the folder takes the
   * place of a built-in one with the same id; the others follow by id.
   *
   * @param folder has a folder for each scenario, with {@code scenario.yaml} and {@code theory.md}
   */
  public static ScenarioReading builtInAnd(Path folder) {
    return ScenarioCatalogue.builtInAnd(folder);
  }

  /** The scenarios of a folder alone, by id. */
  public static ScenarioReading in(Path folder) {
    return ScenarioCatalogue.in(folder);
  }

  /** Renderer with a bundled font; the fonts of the machine are not used. */
  public static TheoryPdf theoryPdf() {
    return new PdfboxTheory();
  }
}
