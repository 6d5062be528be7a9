package dev.zayavka.benchmarks;

import dev.zayavka.benchmarks.load.LoadBench;
import dev.zayavka.benchmarks.load.TalksBench;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Command line entry point: runs every benchmark, in about three minutes, and prints the results
 * quoted in {@code docs/benchmarks.md}.
 *
 * <p>Arguments: {@code jmh}, {@code outbox}, {@code fast-paths}, {@code import} to run only these;
 * {@code start} for starts of the runner; {@code idle} for one that does nothing; {@code talks} for
 * many talks of the assessment desk at once; {@code load} with its own options to run whole bots
 * under load.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("load")) {
      LoadBench.run(List.of(args).subList(1, args.length), MachineInfo.description());
      return;
    }
    Report.title("The machine");
    MachineInfo.describe();
    if (isAsked(args, "jmh")) {
      commands();
    }
    try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start();
        EmbeddedRedisServer redis = EmbeddedRedisServer.start()) {
      postgres.freshDatabase("bench");
      if (isAsked(args, "outbox")) {
        OutboxLoad.run(postgres);
      }
      if (isAsked(args, "fast-paths")) {
        FastPathLoad.run(postgres, redis);
      }
      if (isAsked(args, "import")) {
        ImportLoad.run(postgres);
      }
      if (List.of(args).contains("start")) {
        StartLoad.run(postgres, redis);
      }
      if (List.of(args).contains("idle")) {
        IdleLoad.run(postgres, redis);
      }
      if (List.of(args).contains("talks")) {
        Report.title("Talks of the assessment desk");
        TalksBench.run(postgres);
      }
    }
    Report.title("The machine, afterwards");
    MachineInfo.describe();
  }

  private static boolean isAsked(String[] args, String what) {
    return args.length == 0 || List.of(args).contains(what);
  }

  private static void commands() throws RunnerException {
    Report.title("Commands of the credit desk, and a statement by the way it is written (JMH)");
    new Runner(
            new OptionsBuilder()
                .include(CreditCommandsBenchmark.class.getSimpleName())
                .include(StatementBenchmark.class.getSimpleName())
                .forks(2)
                .warmupIterations(3)
                .warmupTime(new TimeValue(1, TimeUnit.SECONDS))
                .measurementIterations(5)
                .measurementTime(new TimeValue(1, TimeUnit.SECONDS))
                .build())
        .run();
  }
}
