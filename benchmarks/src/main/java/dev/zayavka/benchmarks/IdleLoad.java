package dev.zayavka.benchmarks;

import dev.zayavka.benchmarks.load.ProcessUsage;
import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Processor time of the polling runner with all desks and Redis, while nothing happens. */
final class IdleLoad {

  private static final String DATABASE = "idle";
  private static final Path RUNNER = Path.of("runner-polling", "target", "runner-polling.jar");
  private static final List<String> OPTIONS = List.of("-Xmx128m", "-XX:+UseSerialGC");

  /** The rest of the start, and the compiler's work on it, are over by then. */
  private static final Duration SETTLED = Duration.ofSeconds(60);

  private static final Duration MEASURED = Duration.ofSeconds(60);

  private IdleLoad() {}

  static void run(EmbeddedPostgresServer postgres, EmbeddedRedisServer redis)
      throws InterruptedException {
    Report.title("An idle runner, from the second minute on, with " + String.join(" ", OPTIONS));
    postgres.freshDatabase(DATABASE);
    try (BotApiEmulator telegram = BotApiEmulator.start();
        Office office = Office.open(postgres, DATABASE, Optional.of(redis), telegram);
        SupportDeskFixture rooms = SupportDeskFixture.in(office)) {
      Map<String, String> variables = office.environment();
      variables.putAll(rooms.environment());
      variables.putAll(DeviceDeskFixture.in(office).environment());
      variables.put("HTTP_PORT", Integer.toString(FreePort.find()));
      try (RunnerProcess runner = RunnerProcess.ofJar(RUNNER, OPTIONS, variables)) {
        runner.awaitsReady(Patience.LIMIT);
        measure(runner);
      }
    }
  }

  private static void measure(RunnerProcess runner) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
    long begun = System.nanoTime();
    double before = ProcessUsage.cpuSecondsWithChildren(runner.pid());
    TimeUnit.MILLISECONDS.sleep(MEASURED.toMillis());
    double used = ProcessUsage.cpuSecondsWithChildren(runner.pid()) - before;
    double seconds = (System.nanoTime() - begun) / 1e9;
    Report.line(
        "%.2f s of processor time in %.0f s, %.2f %% of a core",
        used, seconds, 100 * used / seconds);
  }
}
