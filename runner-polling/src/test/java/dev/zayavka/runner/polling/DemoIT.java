package dev.zayavka.runner.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, from the jars alone, as {@code ./zayavka demo --once} starts it. */
final class DemoIT {

  private static final Path SANDBOX = Path.of("..", "sandbox", "target", "sandbox.jar");
  private static final Path RUNNER = Path.of("target", "runner-polling.jar");

  @Test
  void the_story_ends_well(@TempDir Path folder) throws IOException, InterruptedException {
    Path told = folder.resolve("demo.log");
    Process demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SANDBOX.toAbsolutePath().normalize().toString(),
                "--runner",
                RUNNER.toAbsolutePath().toString(),
                "--once")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    try {
      assertThat(demo.waitFor(2 * Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
          .as("the demo ends")
          .isTrue();
      assertThat(demo.exitValue()).as(() -> printed(told)).isZero();
      assertThat(told).content().contains("The story ended well");
    } finally {
      // The runner it started ends with it: told first, it takes its own servers down.
      demo.destroy();
    }
  }

  private static String printed(Path told) {
    try {
      return Files.readString(told);
    } catch (IOException e) {
      return "nothing can be read: " + e;
    }
  }
}
