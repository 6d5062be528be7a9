package dev.zayavka.sandbox;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Training run of a runner's jar, which leaves an ahead-of-time cache (JEP 514) for its later
 * starts. The runner works for an office with every desk, on servers of this process, and is
 * started twice: the second start finds its schema in the database, as nearly every start does.
 *
 * <p>Arguments: the jar of a runner, the file of the cache, and options of the JVM that later runs
 * have as well. Needs a JDK 25 or newer.
 */
public final class Training {

  private Training() {}

  public static void main(String[] args) {
    if (args.length < 2) {
      System.err.println(
          "training: the jar of a runner, the file of its cache, options of the JVM");
      System.exit(2);
    }
    Path jar = Path.of(args[0]);
    String cache = "-XX:AOTCacheOutput=" + Path.of(args[1]).toAbsolutePath();
    List<String> options = List.of(args).subList(2, args.length);
    try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start();
        EmbeddedRedisServer redis = EmbeddedRedisServer.start()) {
      postgres.freshDatabase("training");
      try (Office office =
              Office.open(postgres, "training", Optional.of(redis), BotApiEmulator.start());
          SupportDeskFixture rooms = SupportDeskFixture.in(office)) {
        Map<String, String> variables = environment(office, rooms);
        run(RunnerProcess.ofJar(jar, options, variables), office, 1001);
        List<String> recording = new ArrayList<>(options);
        recording.add(cache);
        run(RunnerProcess.ofJar(jar, recording, variables), office, 1002);
      }
    }
    System.exit(0);
  }

  private static Map<String, String> environment(Office office, SupportDeskFixture rooms) {
    Map<String, String> variables = office.environment();
    variables.putAll(rooms.environment());
    variables.putAll(DeviceDeskFixture.in(office).environment());
    int port = FreePort.find();
    variables.put("HTTP_PORT", Integer.toString(port));
    variables.put("WEBHOOK_URL", "http://127.0.0.1:" + port);
    variables.put("WEBHOOK_SECRET", "training");
    variables.put("SUPPORT_HOURS", "Mon-Sun 00:00-24:00");
    variables.put("SHUTDOWN_TIMEOUT", "3m");
    return variables;
  }

  private static void run(RunnerProcess process, Office office, long request) {
    try (process) {
      process.awaitsReady(Patience.LIMIT);
      office.analyst().starts();
      new CreditCase(office, request, office.analyst(), Patience.LIMIT)
          .decided(process.url("/api/v1/ka-bot/requests"))
          .reaches("DONE");
      process.get("/metrics");
      // The JVM writes the cache when it ends.
      int code = process.stop(Patience.LIMIT);
      if (code != 0) {
        throw new IllegalStateException("the runner ended with " + code + ":\n" + process.log());
      }
    }
  }
}
