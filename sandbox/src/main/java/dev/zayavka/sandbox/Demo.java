package dev.zayavka.sandbox;

import dev.zayavka.sandbox.demo.DemoRun;
import java.nio.file.Path;
import java.util.List;

/**
 * Command line entry point of the demo: runs its stories on the real polling runner and servers of
 * its own.
 *
 * <p>Arguments: {@code --runner <jar>}, and {@code --once} to exit after the stories. Exit codes: 0
 * if every story succeeded, 1 if one failed, 2 for wrong arguments.
 */
public final class Demo {

  private Demo() {}

  public static void main(String[] args) throws InterruptedException {
    List<String> arguments = List.of(args);
    int runner = arguments.indexOf("--runner");
    if (runner < 0 || runner + 1 >= arguments.size()) {
      System.err.println("demo: --runner names the runner's jar");
      System.exit(2);
    }
    boolean once = arguments.contains("--once");
    System.exit(DemoRun.play(Path.of(arguments.get(runner + 1)), once) ? 0 : 1);
  }
}
