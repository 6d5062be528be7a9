package dev.zayavka.benchmarks.load;

import dev.zayavka.benchmarks.load.LoadBot.Backlog;
import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.RunnerProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One of our runner jars.
 *
 * @param mode how updates come in
 * @param pace pace of sends: Telegram's, or open
 */
record ZayavkaBot(Mode mode, Pace pace) implements Contender {

  static final String SECRET = "secret-of-the-load-run";

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);

  enum Mode {
    WEBHOOK,
    POLLING
  }

  enum Pace {
    TELEGRAM,
    OPEN
  }

  @Override
  public String name() {
    String updates = mode.name().toLowerCase(Locale.ROOT);
    return pace == Pace.OPEN ? "Zayavka " + updates : "Zayavka at Telegram's pace";
  }

  @Override
  public LoadBot start(Stage stage, Workload workload) {
    return start(stage, workload, stage.copyFor(workload));
  }

  LoadBot start(Stage stage, Workload workload, String database) {
    int port = FreePort.find();
    RunnerProcess runner =
        stage.runners().start(mode, environment(stage, workload, database, port));
    try {
      runner.awaitsReady(START);
    } catch (RuntimeException e) {
      runner.close();
      throw e;
    }
    Supplier<UpdatePath> path =
        switch (mode) {
          case WEBHOOK -> () -> UpdatePath.Webhook.to(port, SECRET);
          case POLLING -> () -> new UpdatePath.Polling(stage.telegram().feed());
        };
    return new LoadBot(
        name(),
        workload,
        List.of(runner.pid()),
        List.of(path),
        database,
        workload.effects(),
        pace == Pace.OPEN ? Backlog.AWAITED : Backlog.DELETED,
        () -> end(runner));
  }

  private Map<String, String> environment(
      Stage stage, Workload workload, String database, int port) {
    Map<String, String> variables = new HashMap<>(workload.environment());
    variables.put("BOT_TOKEN", ApiStandIn.TOKEN);
    variables.put("BOT_API_URL", stage.telegram().url().toString());
    variables.put("DATABASE_URL", stage.postgres().url(database));
    variables.put("ADMIN_IDS", "1");
    variables.put("HTTP_PORT", Integer.toString(port));
    variables.put("SEND_PACE", pace.name().toLowerCase(Locale.ROOT));
    if (mode == Mode.WEBHOOK) {
      variables.put("WEBHOOK_URL", "https://bot.example.org");
      variables.put("WEBHOOK_SECRET", SECRET);
    }
    return variables;
  }

  /** A runner that is asked to end writes its flight recording. */
  private static void end(RunnerProcess runner) {
    runner.terminate();
    try {
      runner.awaitsEnd(STOP);
    } catch (IllegalStateException tooLong) {
      runner.kill();
    } finally {
      runner.close();
    }
  }
}
