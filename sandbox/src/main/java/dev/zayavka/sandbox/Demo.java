package dev.zayavka.sandbox;

import dev.zayavka.sandbox.demo.DemoRun;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays Zayavka's stories through the real polling runner, on servers of its own.
 *
 * <p>Arguments: {@code --runner <jar>}, and {@code --once} to end after the stories. Exit codes: 0
 * when they ended well, 1 with the reason otherwise.
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
