package dev.zayavka.benchmarks.load;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The surroundings of every bot of a run: one PostgreSQL, one stand-in, the runners. */
final class Stage implements AutoCloseable {

  private static final Duration OPENING = Duration.ofMinutes(3);

  private final EmbeddedPostgresServer postgres;
  private final ApiStandIn telegram;
  private final Runners runners;
  private final long postmaster;
  private final Map<String, String> templates = new HashMap<>();
  private final AtomicInteger copies = new AtomicInteger();

  private Stage(EmbeddedPostgresServer postgres, ApiStandIn telegram, Runners runners)
      throws SQLException, IOException {
    this.postgres = postgres;
    this.telegram = telegram;
    this.runners = runners;
    this.postmaster = postmaster(postgres);
  }

  /** Process id of the main process of a server. */
  static long postmaster(EmbeddedPostgresServer postgres) throws SQLException, IOException {
    try (Connection database = postgres.connect("postgres")) {
      Path data = Path.of(Sql.text(database, "show data_directory"));
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }
  }

  static Stage open(EmbeddedPostgresServer postgres, Runners runners) {
    try {
      return new Stage(postgres, ApiStandIn.start(), runners);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not say where it is", e);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's process id", e);
    }
  }

  EmbeddedPostgresServer postgres() {
    return postgres;
  }

  ApiStandIn telegram() {
    return telegram;
  }

  Runners runners() {
    return runners;
  }

  /** Process id of PostgreSQL's main process. */
  long postmaster() {
    return postmaster;
  }

  /** A new database with the office as the workload expects it. */
  String copyFor(Workload workload) {
    String template = templates.computeIfAbsent(workload.name(), name -> prepare(workload));
    String copy = "load_" + copies.incrementAndGet();
    postgres.dropDatabase(copy);
    postgres.copyOfDatabase(template, copy);
    return copy;
  }

  /** Drops the databases of a workload, for room on the disk. */
  void forget(Workload workload) {
    Optional.ofNullable(templates.remove(workload.name())).ifPresent(postgres::dropDatabase);
    postgres.dropDatabase("load_" + copies.get());
  }

  /** A new empty database. */
  String emptyDatabase() {
    String name = "load_" + copies.incrementAndGet();
    postgres.freshDatabase(name);
    return name;
  }

  @Override
  public void close() {
    telegram.close();
  }

  /** Lets a real runner open the office once, with Telegram's pace opened. */
  private String prepare(Workload workload) {
    String template = "load_template_" + copies.incrementAndGet();
    postgres.freshDatabase(template);
    try (LoadBot bot =
        new ZayavkaBot(ZayavkaBot.Mode.WEBHOOK, ZayavkaBot.Pace.OPEN)
            .start(this, workload, template)) {
      introduceClients(bot, workload);
      awaitOpen(template, workload);
    } catch (SQLException e) {
      throw new IllegalStateException("the office cannot be opened", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the office was opened", e);
    }
    try (Connection database = postgres.connect(template)) {
      workload.fill(database);
      Sql.run(database, "vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException("the office cannot be filled", e);
    }
    return template;
  }

  private static void introduceClients(LoadBot bot, Workload workload) throws InterruptedException {
    try (UpdatePath path = bot.connect()) {
      for (int i = 0; i < workload.clients(); i++) {
        int client = i;
        if (!path.deliver(id -> workload.introduction(id, client))) {
          throw new IllegalStateException("client " + client + " was not let in");
        }
      }
    }
  }

  private void awaitOpen(String template, Workload workload)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + OPENING.toNanos();
    try (Connection database = postgres.connect(template)) {
      while (!workload.isOpen(database) || pending(database) > 0) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the office is not open after " + OPENING);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static long pending(Connection database) throws SQLException {
    return Sql.number(database, "select count(*) from telegram.outbox where state = 'PENDING'");
  }
}
