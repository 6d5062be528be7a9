package dev.zayavka.runner.polling;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * An office with a database of its own on a server that all share, and polling runners that work in
 * it, one after the other on the same port or side by side. Leases and retries are short.
 */
final class Bench implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path LOGS = Path.of("target", "runner-logs");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String database;
  private final Office office;
  private final Map<String, String> environment;
  private final List<RunnerProcess> runners = new CopyOnWriteArrayList<>();
  private Optional<SupportDeskFixture> rooms = Optional.empty();

  private Bench(EmbeddedPostgresServer postgres) {
    database = "bench" + COUNT.incrementAndGet();
    postgres.freshDatabase(database);
    office =
        Office.open(
            postgres, database, Optional.empty(), BotApiEmulator.start().patience(PATIENCE));
    environment = office.environment();
    environment.put("HTTP_PORT", Integer.toString(FreePort.find()));
    environment.put("OUTBOX_LEASE", "2s");
    environment.put("RETRY_SCHEDULE", "300ms");
    environment.put("SHUTDOWN_TIMEOUT", "10s");
  }

  static Bench open() {
    return new Bench(Shared.POSTGRES);
  }

  /** An office on a server that will be stopped. */
  static Bench on(EmbeddedPostgresServer postgres) {
    return new Bench(postgres);
  }

  Office office() {
    return office;
  }

  /** Sets a variable for the runners that are started from now on. */
  Bench with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * Opens the support desk beside the credit desk, for the runners that are started from now on.
   */
  SupportDeskFixture withSupport() {
    SupportDeskFixture opened = SupportDeskFixture.in(office);
    rooms = Optional.of(opened);
    environment.putAll(opened.environment());
    return opened;
  }

  /** The address of the database as runners are given it. */
  String databaseUrl() {
    return office.postgres().url(database);
  }

  /** Starts a runner; it may not be ready yet. */
  RunnerProcess starts() {
    RunnerProcess runner = RunnerProcess.ofClass(PollingRunner.class.getName(), environment);
    runners.add(runner);
    return runner;
  }

  RunnerProcess startsAndIsReady() {
    return starts().awaitsReady(PATIENCE);
  }

  /** Where 1F posts its requests, whichever runner listens there. */
  URI intake() {
    return URI.create(
        "http://127.0.0.1:" + environment.get("HTTP_PORT") + "/api/v1/ka-bot/requests");
  }

  /** A case of Anna's, who has started the bot. */
  CreditCase caseOfAnna(long number) {
    return caseOf(office.analyst(), number);
  }

  CreditCase caseOf(SimulatedPerson analyst, long number) {
    return new CreditCase(office, number, analyst, PATIENCE);
  }

  /** Anna writes to the bot for the first time and is greeted. */
  void annaStarts() {
    office.analyst().starts().awaitsMessage("Здравствуйте");
  }

  /** The one number a question about the database has for an answer. */
  long count(String sql) {
    String question = "select (" + sql + ") where 0 = ?";
    return office.creditDatabase().read(question, 0, row -> row.getLong(1)).getFirst();
  }

  /** Changes the database, where it has tables already. */
  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  Instant decidedAt(long number) {
    return office
        .creditDatabase()
        .read(
            "select decided_at from credit.requests where onef_id = ?",
            number,
            row -> row.getTimestamp(1).toInstant())
        .getFirst();
  }

  /**
   * So many people in so short a time use their budget of calls up, which the emulator does not ask
   * for here; and the lead of a killed runner would last eight seconds more.
   */
  void timePasses() {
    // What the runner has in hand at this moment is left to it: nobody waits for anybody.
    execute(
        "delete from telegram.send_budget where bucket in"
            + " (select bucket from telegram.send_budget for update skip locked)");
    execute(
        "delete from telegram.chat_pause where destination in"
            + " (select destination from telegram.chat_pause for update skip locked)");
    execute("update telegram.lock set expires_at = now() where name like 'poller:%'");
  }

  /** A connection of somebody else's. */
  Connection connect() throws SQLException {
    return office.postgres().connect(database);
  }

  /** Waits for something by looking often. */
  static ConditionFactory eventually(String what) {
    return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20));
  }

  /** Ends everything; what the runners logged stays in {@code target/runner-logs}. */
  @Override
  public void close() {
    for (int i = 0; i < runners.size(); i++) {
      keepLog(database + "-" + (i + 1), runners.get(i).log());
      runners.get(i).close();
    }
    rooms.ifPresent(SupportDeskFixture::close);
    office.close();
  }

  private static void keepLog(String name, String log) {
    try {
      Files.writeString(Files.createDirectories(LOGS).resolve(name + ".log"), log);
    } catch (IOException e) {
      throw new UncheckedIOException("the log of a runner cannot be kept", e);
    }
  }

  /** One server for all tests of this JVM, started by the first that needs it. */
  private static final class Shared {
    private static final EmbeddedPostgresServer POSTGRES = EmbeddedPostgresServer.start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }
  }
}
