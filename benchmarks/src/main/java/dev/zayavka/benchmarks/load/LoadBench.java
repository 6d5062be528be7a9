package dev.zayavka.benchmarks.load;

import dev.zayavka.benchmarks.load.LoadOptions.Part;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start();
        Stage stage = Stage.open(postgres, Runners.ofJars(root, options.javaOptions()))) {
      new LoadBench(stage, options).run(machine, root);
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
          contenders(root).stream().filter(ZayavkaBot.class::isInstance).toList();
      for (Workload workload : List.of(new CreditAccepts(), new DeviceTakes())) {
        compare(
            workload, ours.stream().filter(options::has).toList(), List.of(new Pace.Closed(20)));
      }
    }
    report.writeTo(options.out());
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
        measured(bot, new Pace.Closed(20), options.warmUp());
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
