package dev.zayavka.assembly.assessment.scenario;

import dev.zayavka.adapter.files.assessment.AssessmentFiles;
import dev.zayavka.assembly.desk.RunnerTool;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Check of the files of scenarios: the mistakes as at the start of a runner, or a list. */
public final class ScenarioTool implements RunnerTool {

  private static final String CHECK = "check";

  @Override
  public String name() {
    return "scenarios";
  }

  @Override
  public String usage() {
    return CHECK + " DIR";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.size() != 2 || !arguments.getFirst().equals(CHECK)) {
      err.println("usage: " + name() + " " + usage());
      return InvalidSettings.EXIT_CODE;
    }
    try {
      return check(Path.of(arguments.getLast()), out, err);
    } catch (InvalidPathException noPath) {
      err.println("usage: " + name() + " " + usage() + "; DIR is no path: " + noPath.getReason());
      return InvalidSettings.EXIT_CODE;
    }
  }

  private static int check(Path folder, PrintStream out, PrintStream err) {
    return switch (AssessmentFiles.in(folder)) {
      case ScenarioReading.Read read -> list(read.scenarios(), out);
      case ScenarioReading.Faulty faulty -> complain(faulty.mistakes(), err);
    };
  }

  private static int list(Scenarios scenarios, PrintStream out) {
    scenarios.all().forEach(scenario -> out.println(description(scenario)));
    out.println(counted(scenarios.all().size(), "scenario") + ", all files are right");
    return DONE;
  }

  private static String description(Scenario scenario) {
    byte[] pdf = AssessmentFiles.theoryPdf().draw(scenario.title().ru(), scenario.theory());
    return "%s: %s%n  %s, %s, %s, a theory of %s (a PDF of %d KB)%s"
        .formatted(
            scenario.id().value(),
            scenario.title().ru(),
            scenario.partner().name(),
            counted(scenario.turns(), "turn"),
            counted(scenario.components().size(), "component"),
            counted(scenario.theory().blocks().size(), "block"),
            Math.ceilDiv(pdf.length, 1024),
            isBuiltIn(scenario) ? ", in place of the built-in one" : "");
  }

  private static boolean isBuiltIn(Scenario scenario) {
    return switch (AssessmentFiles.builtIn()) {
      case ScenarioReading.Read read -> read.scenarios().find(scenario.id()).isPresent();
      case ScenarioReading.Faulty faulty ->
          throw new IllegalStateException("wrong in the jar: " + faulty.mistakes());
    };
  }

  private static int complain(List<ScenarioMistake> mistakes, PrintStream err) {
    mistakes.forEach(mistake -> err.println(mistake.text()));
    err.println(counted(mistakes.size(), "mistake"));
    return InvalidSettings.EXIT_CODE;
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
