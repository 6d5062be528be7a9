package dev.zayavka.runner.polling;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings;
import dev.zayavka.sandbox.sync.Patience;
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
 * it, one after the other on the same port or side by side.
 *
 * <p>Leases are longer than the slowest machine needs. A test that needs one to expire calls {@link
 * #outlives}.
 */
final class Bench implements AutoCloseable {

  static final Duration PATIENCE = Patience.LIMIT;
  private static final Path LOGS = Path.of("target", "runner-logs");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String database;
  private final Office office;
  private final Map<String, String> environment;
  private final List<RunnerProcess> runners = new CopyOnWriteArrayList<>();
  private Optional<SupportDeskFixture> rooms = Optional.empty();
  private Optional<AssessmentDeskFixture> academy = Optional.empty();

  private Bench(EmbeddedPostgresServer postgres, String database, boolean credit) {
    this.database = database;
    office =
        Office.open(
            postgres, database, Optional.empty(), BotApiEmulator.start().patience(PATIENCE));
    environment = credit ? office.environment() : office.withoutDesks();
    environment.put("HTTP_PORT", Integer.toString(FreePort.find()));
    environment.put("OUTBOX_LEASE", "30m");
    environment.put("RETRY_SCHEDULE", "300ms");
    environment.put("SHUTDOWN_TIMEOUT", "3m");
  }

  /** An office with the credit desk, in a database that is migrated already. */
  static Bench open() {
    return new Bench(SharedServer.postgres(), SharedServer.migratedDatabase(name()), true);
  }

  /** The same with the support desk alone. */
  static Bench withSupport() {
    Bench bench = new Bench(SharedServer.postgres(), SharedServer.migratedDatabase(name()), false);
    SupportDeskFixture opened = SupportDeskFixture.in(bench.office);
    bench.rooms = Optional.of(opened);
    bench.environment.putAll(opened.environment());
    return bench;
  }

  /** The same with the device desk alone. */
  static Bench withDevices() {
    Bench bench = new Bench(SharedServer.postgres(), SharedServer.migratedDatabase(name()), false);
    bench.environment.putAll(DeviceDeskFixture.in(bench.office).environment());
    return bench;
  }

  /** The same with the assessment desk alone. */
  static Bench withTalks() {
    Bench bench = new Bench(SharedServer.postgres(), SharedServer.migratedDatabase(name()), false);
    AssessmentDeskFixture opened = AssessmentDeskFixture.in(bench.office);
    bench.academy = Optional.of(opened);
    bench.environment.putAll(opened.environment());
    return bench;
  }

  /** A server that can be stopped without harm to other tests. */
  static EmbeddedPostgresServer ownServer() {
    return EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory().withoutDurability());
  }

  /** An office with the credit desk and an empty database, on a server that will be stopped. */
  static Bench on(EmbeddedPostgresServer postgres) {
    String database = name();
    postgres.freshDatabase(database);
    return new Bench(postgres, database, true);
  }

  Office office() {
    return office;
  }

  /** The support desk's rooms and people. */
  SupportDeskFixture rooms() {
    return rooms.orElseThrow();
  }

  /** The assessment desk's people and models. */
  AssessmentDeskFixture academy() {
    return academy.orElseThrow();
  }

  /** Sets a variable for the runners that are started from now on. */
  Bench with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The address of the database as runners are given it. */
  String databaseUrl() {
    return office.postgres().url(database);
  }

  /** Starts a runner; it may not be ready yet. */
  RunnerProcess starts() {
    RunnerProcess runner =
        RunnerProcess.ofClass(
            PollingRunner.class.getName(), SharedServer.runnerClasses(), environment);
    runners.add(runner);
    return runner;
  }

  RunnerProcess startsAndIsReady() {
    return starts().awaitsReady(PATIENCE);
  }

  /** Address to which 1F posts its requests, on whichever runner listens there. */
  URI intake() {
    return URI.create(
        "http://127.0.0.1:" + environment.get("HTTP_PORT") + "/api/v1/ka-bot/requests");
  }

  /** A case of Anna, who has started the bot. */
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
   * Refills the send budget: the tests use it up with many people in a short time, but do not test
   * it here.
   */
  void timePasses() {
    // Rows locked by the runner at this moment are skipped, to avoid waits on either side.
    execute(
        "delete from telegram.send_budget where bucket in"
            + " (select bucket from telegram.send_budget for update skip locked)");
    execute(
        "delete from telegram.chat_pause where destination in"
            + " (select destination from telegram.chat_pause for update skip locked)");
    execute("notify zayavka_outbox");
  }

  /** Kills the only runner (SIGKILL) and outlives it. */
  void kills(RunnerProcess runner) {
    runner.kill();
    outlives();
  }

  /**
   * Waits until the sessions of the only runner, which was killed, have ended, and lets the time
   * pass after which it is dead and its retries are due. The next runner takes over its leases and
   * its lead.
   */
  void outlives() {
    eventually("the end of its sessions")
        .until(
            () ->
                count(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                            + " and backend_type = 'client backend' and pid <> pg_backend_pid()")
                    == 0);
    execute(
        "update telegram.instance set heartbeat_at = heartbeat_at - interval '8 seconds'"
            + " where ended_at is null");
    execute(
        "update telegram.outbox set due_at = now() where state = 'PENDING' and due_at > now()"
            + " and attempts > 0");
    timePasses();
  }

  /** A database connection for a test. */
  Connection connect() throws SQLException {
    return office.postgres().connect(database);
  }

  /** Waits for something by looking often. */
  static ConditionFactory eventually(String what) {
    return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20));
  }

  /** Stops everything; the logs of the runners stay in {@code target/runner-logs}. */
  @Override
  public void close() {
    for (int i = 0; i < runners.size(); i++) {
      keepLog(database + "-" + (i + 1), runners.get(i).log());
      runners.get(i).close();
    }
    rooms.ifPresent(SupportDeskFixture::close);
    academy.ifPresent(AssessmentDeskFixture::close);
    office.close();
    if (office.postgres() == SharedServer.postgres()) {
      office.postgres().dropDatabase(database);
    }
  }

  private static String name() {
    return "bench" + COUNT.incrementAndGet();
  }

  private static void keepLog(String name, String log) {
    try {
      Files.writeString(Files.createDirectories(LOGS).resolve(name + ".log"), log);
    } catch (IOException e) {
      throw new UncheckedIOException("the log of a runner cannot be kept", e);
    }
  }
}
