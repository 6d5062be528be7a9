package dev.zayavka.adapter.postgres;

import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.postgres.database.Migration;
import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.testkit.Concurrently;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * A database of its own on the one server of this JVM. A fresh one is copied from a template that
 * was migrated once.
 */
public final class TestDatabase implements AutoCloseable {

  /** The desks whose contracts are tried here. */
  public static final List<StoredDesk<?>> DESKS =
      List.of(
          StoredCredit.DESK,
          StoredSupport.DESK,
          StoredDevices.DESK,
          StoredAssessment.DESK,
          SampleDesk.DESK);

  /** The schemas of these desks. */
  public static final List<String> SCHEMAS = DESKS.stream().map(StoredDesk::schema).toList();

  private static final String OTHERS =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()"
          + " and backend_type = 'client backend'";

  private static final String CLEAR =
      """
      do $$
      declare ours text;
      begin
        for ours in
          select format('%I.%I', schemaname, tablename) from pg_tables
          where schemaname in ('telegram', 'credit', 'support', 'devices', 'assessment')
            and tablename not like 'databasechangelog%'
        loop
          execute format('delete from %s', ours);
        end loop;
      end $$
      """;

  private static final String TEMPLATE = "migrated";
  private static final long MEMORY_NEEDED = 2L << 30;
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A database with the schema as the changelog makes it. */
  public static TestDatabase migrated() {
    return create("template " + TEMPLATE);
  }

  /** A database with nothing in it. */
  public static TestDatabase empty() {
    return create("");
  }

  /** A database with nothing in it that knows letters of ASCII alone. */
  public static TestDatabase withoutLocale() {
    return create("template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
  }

  /** Settings for an adapter of this database; it notices an outage soon. */
  public PostgresSettings settings() {
    return settings(SERVER.getPort());
  }

  /** The same by way of another port, as that of a {@link #line}. */
  public PostgresSettings settings(int port) {
    return new PostgresSettings(
        "jdbc:postgresql://localhost:" + port + "/" + name,
        "postgres",
        "postgres",
        10,
        Duration.ofSeconds(3),
        Concurrently.PATIENCE,
        Duration.ofMinutes(1),
        name);
  }

  /** A line to the server that can go silent. */
  public Line line() {
    return Line.to(SERVER.getPort());
  }

  /** Its name, as in a JDBC URL. */
  public String name() {
    return name;
  }

  public PostgresAdapter open() {
    return PostgresAdapter.open(settings(), DESKS, CommitListener.none());
  }

  /** Connections that no pool knows of. */
  public DataSource direct() {
    return SERVER.getDatabase("postgres", name);
  }

  public void execute(String... statements) {
    on(direct(), statements);
  }

  /** Waits until all other connections have left and their statistics are counted. */
  public void awaitAlone() {
    Awaitility.await("nobody else in the database")
        .atMost(Concurrently.PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> query(OTHERS).equals(List.of("0")));
  }

  /** The first column of every row. */
  public List<String> query(String question) {
    try (Connection connection = direct().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(question, e);
    }
  }

  /**
   * Removes every row of our tables; the guard of the audit is switched off for it. Deleting the
   * few rows of a test takes less than truncating, which makes new files for every table and index.
   */
  public void clear() {
    execute("set session_replication_role = replica", CLEAR);
  }

  /** Breaks all connections and refuses new ones. */
  public void cutOff() {
    on(
        SERVER.getPostgresDatabase(),
        "alter database " + name + " allow_connections false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  /** Breaks all connections and makes the database read-only, like a standby. */
  public void goesReadOnly() {
    on(
        SERVER.getPostgresDatabase(),
        "alter database " + name + " set default_transaction_read_only = on",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  public void restore() {
    on(
        SERVER.getPostgresDatabase(),
        "alter database " + name + " allow_connections true",
        "alter database " + name + " set default_transaction_read_only = off");
  }

  @Override
  public void close() {
    on(SERVER.getPostgresDatabase(), "drop database " + name + " with (force)");
  }

  private static TestDatabase create(String origin) {
    String name = "test" + NUMBER.incrementAndGet();
    on(SERVER.getPostgresDatabase(), "create database " + name + " " + origin);
    return new TestDatabase(name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(dataFolder())
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      on(server.getPostgresDatabase(), "create database " + TEMPLATE);
      Migration.run(server.getDatabase("postgres", TEMPLATE), SCHEMAS);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("no embedded PostgreSQL", e);
    }
  }

  /** In main memory, where there is room: databases are made and dropped all the time. */
  private static Path dataFolder() throws IOException {
    Path memory = Path.of("/dev/shm");
    boolean room =
        Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > MEMORY_NEEDED;
    Path place = room ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    return Files.createTempDirectory(place, "zayavka-adapter-postgres");
  }

  private static void on(DataSource source, String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }
}
