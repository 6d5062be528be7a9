package dev.zayavka.assembly.desk;

import java.io.PrintStream;
import java.util.List;

/** Command of a runner's jar that ends by itself, such as a check of files before a start. */
public interface RunnerTool {

  /** Exit code of a command that did its work. */
  int DONE = 0;

  /** The first argument, which selects it. */
  String name();

  /** The arguments after its name, as {@code check DIR}. */
  String usage();

  /**
   * Runs it.
   *
   * @param arguments those after its name
   * @return the exit code of the process
   */
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
