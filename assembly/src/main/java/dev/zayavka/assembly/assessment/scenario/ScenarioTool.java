package dev.zayavka.assembly.assessment.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.adapter.ai.AiAdapter;
import dev.zayavka.adapter.files.assessment.AssessmentFiles;
import dev.zayavka.assembly.assessment.AssessmentAi;
import dev.zayavka.assembly.desk.RunnerTool;
import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Check of the files of scenarios: the mistakes as at the start of a runner, or a list; on demand,
 * a talk in the terminal.
 */
public final class ScenarioTool implements RunnerTool {

  private static final String CHECK = "check";
  private static final String TALK = "--talk";

  private final InputStream in;
  private final Supplier<Environment> environment;

  /**
   * The tool.
   *
   * @param in the terminal of the person who talks
   * @param environment for the settings of the models, read for a talk alone
   */
  public ScenarioTool(InputStream in, Supplier<Environment> environment) {
    this.in = in;
    this.environment = environment;
  }

  @Override
  public String name() {
    return "scenarios";
  }

  @Override
  public String usage() {
    return CHECK + " DIR [" + TALK + " [ID]]";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!isUsage(arguments)) {
      return refuse("usage: " + name() + " " + usage(), err);
    }
    Path folder;
    try {
      folder = Path.of(arguments.get(1));
    } catch (InvalidPathException noPath) {
      return refuse("DIR is no path: " + noPath.getReason(), err);
    }
    return switch (AssessmentFiles.in(folder)) {
      case ScenarioReading.Faulty faulty -> complain(faulty.mistakes(), err);
      case ScenarioReading.Read read -> {
        list(read.scenarios(), out);
        yield arguments.size() > 2
            ? talk(read.scenarios(), arguments.subList(3, arguments.size()), out, err)
            : DONE;
      }
    };
  }

  private static boolean isUsage(List<String> arguments) {
    return arguments.size() >= 2
        && arguments.size() <= 4
        && arguments.getFirst().equals(CHECK)
        && (arguments.size() == 2 || arguments.get(2).equals(TALK));
  }

  private static int refuse(String why, PrintStream err) {
    err.println(why);
    return InvalidSettings.EXIT_CODE;
  }

  private static int complain(List<ScenarioMistake> mistakes, PrintStream err) {
    mistakes.forEach(mistake -> err.println(mistake.text()));
    return refuse(counted(mistakes.size(), "mistake"), err);
  }

  private static void list(Scenarios scenarios, PrintStream out) {
    scenarios.all().forEach(scenario -> out.println(description(scenario)));
    out.println(counted(scenarios.all().size(), "scenario") + ", all files are right");
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

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /**
   * Plays one of the scenarios.
   *
   * @param ids its id, or none if there is one scenario only
   */
  private int talk(Scenarios scenarios, List<String> ids, PrintStream out, PrintStream err) {
    List<Scenario> wanted =
        scenarios.all().stream()
            .filter(scenario -> ids.isEmpty() || ids.contains(scenario.id().value()))
            .toList();
    if (wanted.size() != 1) {
      List<String> known = scenarios.all().stream().map(scenario -> scenario.id().value()).toList();
      return refuse(TALK + " needs one of " + String.join(", ", known), err);
    }
    try {
      play(wanted.getFirst(), SettingsReader.readAlone(environment.get(), AssessmentAi::read), out);
      return DONE;
    } catch (InvalidSettings e) {
      err.println(e.getMessage());
      return InvalidSettings.EXIT_CODE;
    }
  }

  private void play(Scenario scenario, AssessmentAi models, PrintStream out) {
    BufferedReader terminal = new BufferedReader(new InputStreamReader(in, UTF_8));
    TerminalTalk talk = new TerminalTalk(scenario, terminal, out);
    if (models.partners().isEmpty()) {
      talk.play(new ScriptedPartner(talk::ticked));
      return;
    }
    try (AiAdapter ai = AiAdapter.open(models.connections(), InstantSource.system())) {
      talk.play(new ModelPartner(ai.client(), models.partners(), models.reviewers()));
    }
  }
}
