package dev.zayavka.benchmarks.load;

import dev.zayavka.benchmarks.load.LoadOptions.Part;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Load runs of our runner jars, and of peers beside them: {@code ./zayavka bench load}. */
public final class LoadBench {

  private static final List<Pace> CLOSED = List.of(new Pace.Closed(20), new Pace.Closed(100));
  private static final List<Pace> OPEN =
      List.of(new Pace.Open(50), new Pace.Open(100), new Pace.Open(200), new Pace.Open(500));

  private final Stage stage;
  private final LoadOptions options;
  private final LoadReport report = new LoadReport();

  private LoadBench(Stage stage, LoadOptions options) {
    this.stage = stage;
    this.options = options;
  }

  /**
   * Runs what the arguments ask for.
   *
   * @param machine description of this machine
   */
  public static void run(List<String> arguments, String machine) throws Exception {
    if (arguments.contains("--help")) {
      System.out.print(LoadOptions.HELP);
      return;
    }
    LoadOptions options;
    try {
      options = LoadOptions.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println("bench load: " + wrong.getMessage());
      System.err.print(LoadOptions.HELP);
      System.exit(2);
      return;
    }
    Path root = Path.of("").toAbsolutePath();
    try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start()) {
      StatementLog.enable(postgres);
      try (Stage stage = Stage.open(postgres, Runners.ofJars(root, options.javaOptions()))) {
        new LoadBench(stage, options).run(machine, root);
      }
    }
  }

  private void run(String machine, Path root) throws SQLException, InterruptedException {
    report.line(
        "Measured on %s, %s; runners with %s; phases of %d s, %d rounds."
            .formatted(
                LocalDate.now(java.time.ZoneOffset.UTC),
                machine,
                String.join(" ", options.javaOptions()),
                options.time().toSeconds(),
                options.rounds()));
    List<Pace> paces = new ArrayList<>();
    if (options.parts().contains(Part.CLOSED)) {
      paces.addAll(CLOSED);
    }
    if (options.parts().contains(Part.OPEN)) {
      paces.addAll(OPEN);
    }
    if (!paces.isEmpty()) {
      compare(new SupportTexts(), contenders(root).stream().filter(options::has).toList(), paces);
    }
    if (options.parts().contains(Part.DESKS)) {
      List<Contender> ours =
          List.of(
              new ZayavkaBot(ZayavkaBot.Mode.WEBHOOK, ZayavkaBot.Pace.OPEN),
              new ZayavkaBot(ZayavkaBot.Mode.POLLING, ZayavkaBot.Pace.OPEN));
      for (Workload workload : List.of(new CreditAccepts(), new DeviceTakes())) {
        compare(
            workload, ours.stream().filter(options::has).toList(), List.of(new Pace.Closed(20)));
      }
    }
    if (options.parts().contains(Part.LIMIT)) {
      limit(root.resolve("benchmarks").resolve("target"));
    }
    if (options.parts().contains(Part.GROWTH)) {
      grow();
    }
    report.writeTo(options.out());
  }

  /** The same work on offices that differ in their past alone; each has a runner of its own. */
  private void grow() throws SQLException, InterruptedException {
    Contender runner = new ZayavkaBot(ZayavkaBot.Mode.WEBHOOK, ZayavkaBot.Pace.OPEN);
    for (Workload workload : List.of(new SupportTexts(), new CreditAccepts(), new DeviceTakes())) {
      Map<String, Rounds> results = new LinkedHashMap<>();
      for (long rows : options.sizes()) {
        Workload grown = new GrownOffice(workload.again(), rows);
        System.err.println(grown.name());
        try (LoadBot bot = runner.start(stage, grown)) {
          measured(bot, new Pace.Closed(20), options.warmUp());
          for (int round = 0; round < options.rounds(); round++) {
            results
                .computeIfAbsent("%,d rows".formatted(rows), first -> new Rounds())
                .add(measured(bot, new Pace.Closed(20), options.time()));
          }
          reportScans(bot);
        }
        stage.forget(grown);
      }
      report.table(workload.name() + ", closed, 20", results);
    }
  }

  /** Counts without the queries of a measurement, which read whole tables themselves. */
  private void reportScans(LoadBot bot) throws SQLException, InterruptedException {
    try (Connection database = stage.postgres().connect(bot.database())) {
      GrownOffice.forgetScans(database);
      LoadPhase.run(bot.workload(), new Pace.Closed(20), options.time(), bot::connect);
      // A session of the server tells its counts when it was idle for a second.
      TimeUnit.SECONDS.sleep(2);
      GrownOffice.scans(database).forEach(report::line);
    }
  }

  private void limit(Path folder) throws SQLException, InterruptedException {
    if (!PgBenchLimit.isPossible()) {
      report.line("");
      report.line("pgbench is not on the PATH: no limit was measured.");
      return;
    }
    PgBenchLimit limit = PgBenchLimit.record(stage, folder);
    System.err.println("the statements of a support text: " + limit.script());
    List<PgBenchLimit.Result> results = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      results.add(limit.run(options.time()));
    }
    report.line("");
    report.line(
        "pgbench, %d connections, the %d statements of a support text: %s updates/s, CPU of PostgreSQL %s ms"
            .formatted(
                PgBenchLimit.CONNECTIONS,
                limit.statements(),
                Rounds.range(sorted(results, PgBenchLimit.Result::perSecond)),
                Rounds.range(sorted(results, PgBenchLimit.Result::postgresMillis))));
  }

  private static double[] sorted(
      List<PgBenchLimit.Result> results, ToDoubleFunction<PgBenchLimit.Result> value) {
    return results.stream().mapToDouble(value).sorted().toArray();
  }

  private static List<Contender> contenders(Path root) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new ZayavkaBot(ZayavkaBot.Mode.WEBHOOK, ZayavkaBot.Pace.OPEN));
    contenders.add(new ZayavkaBot(ZayavkaBot.Mode.WEBHOOK, ZayavkaBot.Pace.TELEGRAM));
    contenders.add(new ZayavkaBot(ZayavkaBot.Mode.POLLING, ZayavkaBot.Pace.OPEN));
    if (GrammyBot.isPossible()) {
      Path sources = root.resolve("benchmarks").resolve("peers");
      Path work = root.resolve("benchmarks").resolve("target").resolve("peers");
      contenders.add(new GrammyBot(sources, work, 1));
      contenders.add(new GrammyBot(sources, work, 2));
    }
    return contenders;
  }

  /** Measures the bots in turns, each at every pace, after a warm-up of each. */
  private void compare(Workload workload, List<Contender> contenders, List<Pace> paces)
      throws SQLException, InterruptedException {
    List<LoadBot> bots = new ArrayList<>();
    try {
      for (Contender contender : contenders) {
        System.err.println(workload.name() + ", starting and warming up: " + contender.name());
        LoadBot bot = contender.start(stage, workload.again());
        bots.add(bot);
        measured(bot, new Pace.Closed(20), warmUp(bot));
      }
      Map<Pace, Map<String, Rounds>> results = new LinkedHashMap<>();
      for (int round = 1; round <= options.rounds(); round++) {
        System.err.println("round " + round + " of " + options.rounds());
        for (Pace pace : paces) {
          for (LoadBot bot : bots) {
            results
                .computeIfAbsent(pace, first -> new LinkedHashMap<>())
                .computeIfAbsent(bot.name(), first -> new Rounds())
                .add(measured(bot, pace, options.time()));
          }
        }
      }
      results.forEach((pace, rounds) -> report.table(workload.name() + ", " + pace, rounds));
    } finally {
      bots.forEach(LoadBot::close);
    }
  }

  /** Node compiles within seconds; the JVM takes longer. */
  private Duration warmUp(LoadBot bot) {
    return bot.backlog() == LoadBot.Backlog.NONE ? options.warmUp().dividedBy(3) : options.warmUp();
  }

  private Measurement measured(LoadBot bot, Pace pace, Duration time)
      throws SQLException, InterruptedException {
    Measurement measurement = Measurement.of(stage, bot, pace, time);
    System.err.printf(
        Locale.ROOT,
        "  %s, %s: %.0f updates/s, p99 %.0f ms, bot %.2f ms, PostgreSQL %.2f ms, drained in %.0f s%n",
        bot.name(),
        pace,
        measurement.updates().perSecond(),
        measurement.updates().milliseconds(99),
        measurement.botMillis(),
        measurement.postgresMillis(),
        measurement.drainSeconds());
    return measurement;
  }
}
