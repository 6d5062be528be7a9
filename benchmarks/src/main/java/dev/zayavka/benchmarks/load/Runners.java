package dev.zayavka.benchmarks.load;

import dev.zayavka.sandbox.office.RunnerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts runners: the jars of this build. */
interface Runners {

  RunnerProcess start(ZayavkaBot.Mode mode, Map<String, String> environment);

  /**
   * Runners from their jars.
   *
   * @param root folder of the build
   * @param options of the JVM
   * @throws IllegalStateException if the jars are not built
   */
  static Runners ofJars(Path root, List<String> options) {
    return (mode, environment) -> {
      String name = "runner-" + mode.name().toLowerCase(Locale.ROOT);
      Path jar = root.resolve(name).resolve("target").resolve(name + ".jar");
      if (!Files.exists(jar)) {
        throw new IllegalStateException(jar + " is not built");
      }
      return RunnerProcess.ofJar(jar, options, environment);
    };
  }
}
