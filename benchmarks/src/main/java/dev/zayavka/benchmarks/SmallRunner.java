package dev.zayavka.benchmarks;

import dev.zayavka.assembly.Runner;
import dev.zayavka.assembly.settings.Mode;
import java.util.List;

/**
 * The polling runner in its own process, with the smallest supported memory and number of cores.
 */
public final class SmallRunner {

  /** JVM options: 256 MiB of heap, two cores, and exit if memory runs out. */
  static final List<String> JVM_OPTIONS =
      List.of("-Xmx256m", "-XX:ActiveProcessorCount=2", "-XX:+ExitOnOutOfMemoryError");

  private SmallRunner() {}

  public static void main(String[] args) {
    Runner.main(Mode.POLLING);
  }
}
