package dev.zayavka.benchmarks.load;

import dev.zayavka.benchmarks.load.RecordedStatement.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limit that PostgreSQL sets: pgbench with the very statements of one support text, recorded
 * from the server while a runner handles one, on a database with the same open tickets. It leaves
 * out everything else: HTTP, JSON, decisions, and the delivery of the copy.
 */
final class PgBenchLimit {

  static final int CONNECTIONS = 20;

  private static final int RECORDED_CLIENT = 0;
  private static final long TICKETS = 300_000_000;
  private static final long TOPICS = 400_000_000;
  private static final long POSTS = 200_000_000;
  private static final int CLIENTS_EACH = SupportTexts.CLIENTS / CONNECTIONS;
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final Stage stage;
  private final String database;
  private final Path script;
  private final int statements;

  private PgBenchLimit(Stage stage, String database, Path script, int statements) {
    this.stage = stage;
    this.database = database;
    this.script = script;
    this.statements = statements;
  }

  /** True if this machine has pgbench. */
  static boolean isPossible() {
    return Commands.succeeds("pgbench", "--version");
  }

  /** Records the statements of one text and writes the script. */
  static PgBenchLimit record(Stage stage, Path folder) throws SQLException, InterruptedException {
    SupportTexts workload = new SupportTexts();
    String database = stage.copyFor(workload);
    List<String> lines = new ArrayList<>(header());
    try (Connection connection = stage.postgres().connect(database)) {
      renumber(connection);
      StatementLog log = StatementLog.of(stage.postgres(), database);
      long update = handleOne(stage, workload, database);
      Sql.run(connection, "alter database " + database + " reset log_statement");
      List<Variable> variables =
          List.of(
              new Variable("update", update),
              new Variable("person", SupportTexts.FIRST_CLIENT + RECORDED_CLIENT),
              new Variable("ticket", number(connection, "id")),
              new Variable("topic", number(connection, "main_thread_id")),
              new Variable("post", Sql.number(connection, "select max(id) from support.posts")));
      for (var transaction : log.transactions(statement -> statement.mentions(update))) {
        lines.add("begin;");
        transaction.forEach(statement -> lines.add(statement.script(variables)));
        lines.add("commit;");
      }
    }
    int statements = (int) lines.stream().filter(line -> line.endsWith(";")).count();
    return new PgBenchLimit(stage, database, written(folder, lines), statements);
  }

  /** Number of statements of one update, begin and commit included. */
  int statements() {
    return statements;
  }

  Path script() {
    return script;
  }

  /** Runs the script; returns updates per second. */
  Result run(Duration time) {
    double before = ProcessUsage.cpuSecondsWithChildren(stage.postmaster());
    String said =
        Commands.output(
            script.toAbsolutePath().resolveSibling("."),
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + CONNECTIONS,
            "--jobs=2",
            "--time=" + time.toSeconds(),
            "--define=n=0",
            "--define=run=" + System.nanoTime() / 1_000_000_000 % 100_000,
            "--file=" + script,
            "--host=127.0.0.1",
            "--port=" + stage.postgres().port(),
            "--username=postgres",
            database);
    double cpu = ProcessUsage.cpuSecondsWithChildren(stage.postmaster()) - before;
    Matcher rate = RATE.matcher(said);
    if (!rate.find() || said.contains("aborted")) {
      throw new IllegalStateException("pgbench failed:\n" + said);
    }
    double perSecond = Double.parseDouble(rate.group(1));
    return new Result(perSecond, 1000 * cpu / (perSecond * time.toSeconds()));
  }

  /** Updates per second, and milliseconds of PostgreSQL's CPU for each. */
  record Result(double perSecond, double postgresMillis) {}

  /** Numbers that occur nowhere else, and follow from the client's. */
  private static void renumber(Connection connection) throws SQLException {
    Sql.run(
        connection,
        "set session_replication_role = replica",
        """
        do $$ declare place record; begin
          create temporary table renumbered as
            select id, %1$d + client_tg_id - %2$d as now from support.tickets;
          for place in select table_name from information_schema.columns
              where table_schema = 'support' and column_name = 'ticket_id' loop
            execute format('update support.%%I t set ticket_id = r.now from renumbered r where r.id = t.ticket_id',
              place.table_name);
          end loop;
          update support.tickets t set id = r.now, main_thread_id = r.now + %3$d from renumbered r where r.id = t.id;
        end $$
        """
            .formatted(TICKETS, SupportTexts.FIRST_CLIENT, TOPICS - TICKETS),
        "set session_replication_role = origin",
        "select setval('support.post_ids', " + POSTS + ")");
  }

  /** The id of the update whose statements are recorded; others before it warm the runner up. */
  private static long handleOne(Stage stage, SupportTexts workload, String database)
      throws InterruptedException {
    long[] last = {0};
    ZayavkaBot runner = new ZayavkaBot(ZayavkaBot.Mode.WEBHOOK, ZayavkaBot.Pace.OPEN);
    try (LoadBot bot = runner.start(stage, workload, database);
        UpdatePath path = bot.connect()) {
      for (int client = 20; client >= RECORDED_CLIENT; client--) {
        int sender = client;
        path.deliver(
            id -> {
              last[0] = id;
              return workload.update(id, sender);
            });
      }
    }
    return last[0];
  }

  private static long number(Connection connection, String column) throws SQLException {
    return Sql.number(
        connection,
        "select %s from support.tickets where client_tg_id = %d"
            .formatted(column, SupportTexts.FIRST_CLIENT + RECORDED_CLIENT));
  }

  /** Numbers of one transaction: each connection has clients of its own. */
  private static List<String> header() {
    return List.of(
        "\\set n :n + 1",
        "\\set c :client_id * %1$d + :n %% %1$d".formatted(CLIENTS_EACH),
        "\\set person %d + :c".formatted(SupportTexts.FIRST_CLIENT),
        "\\set ticket %d + :c".formatted(TICKETS),
        "\\set topic %d + :c".formatted(TOPICS),
        "\\set update 1000000000000 + (:run * 100 + :client_id) * 1000000 + :n",
        "\\set post :update");
  }

  private static Path written(Path folder, List<String> lines) {
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve("support-text.pgbench"), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the script for pgbench", e);
    }
  }
}
