package dev.zayavka.assembly;

import dev.zayavka.assembly.desk.RunnerTool;
import dev.zayavka.assembly.settings.InvalidSettings;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Dispatch of the arguments of a runner's jar to its tools. */
final class ToolLine {

  private ToolLine() {}

  /**
   * Runs the tool that the first argument names. Another word is an error: a runner takes its
   * settings from the environment and no arguments.
   *
   * @return the exit code of the process
   */
  static int run(List<RunnerTool> tools, List<String> arguments, PrintStream out, PrintStream err) {
    String name = arguments.getFirst();
    Optional<RunnerTool> tool = tools.stream().filter(known -> known.name().equals(name)).findAny();
    if (tool.isPresent()) {
      return tool.get().run(arguments.subList(1, arguments.size()), out, err);
    }
    err.println("Zayavka did not start: there is no command '" + name + "'. There are:");
    tools.forEach(known -> err.println("  " + known.name() + " " + known.usage()));
    return InvalidSettings.EXIT_CODE;
  }
}
