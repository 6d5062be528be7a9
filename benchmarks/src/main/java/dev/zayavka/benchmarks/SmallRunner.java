package dev.zayavka.benchmarks;

import dev.zayavka.assembly.Runner;
import dev.zayavka.assembly.settings.Mode;
import java.util.List;

/** The polling runner in a process of its own, on as small a machine as we say it works on. */
public final class SmallRunner {

  /** 256 MiB of heap, two cores, and an end rather than a struggle when that is too little. */
  static final List<String> JVM_OPTIONS =
      List.of("-Xmx256m", "-XX:ActiveProcessorCount=2", "-XX:+ExitOnOutOfMemoryError");

  private SmallRunner() {}

  public static void main(String[] args) {
    Runner.main(Mode.POLLING);
  }
}
