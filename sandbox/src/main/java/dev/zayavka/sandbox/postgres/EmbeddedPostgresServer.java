package dev.zayavka.sandbox.postgres;

import dev.zayavka.sandbox.http.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of this process, without Docker and without anything installed, as root or as
 * an ordinary user. It can be stopped and started on the same port with the same data, and in a
 * folder of its own it survives a killed JVM: the server left behind is found by its {@code
 * postmaster.pid} and stopped first.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final String USER = "postgres";

  private final Path home;
  private final boolean temporary;
  private final boolean durable;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  private EmbeddedPostgresServer(Path home, boolean temporary, boolean durable, int port) {
    this.home = home;
    this.temporary = temporary;
    this.durable = durable;
    this.port = port;
  }

  /** Starts a durable server in a temporary folder, on a free port. */
  public static EmbeddedPostgresServer start() {
    return start(EmbeddedPostgresSettings.temporary());
  }

  public static EmbeddedPostgresServer start(EmbeddedPostgresSettings settings) {
    Path folder = settings.folder();
    EmbeddedPostgresServer server =
        new EmbeddedPostgresServer(
            folder == null ? temporaryFolder() : folder.toAbsolutePath(),
            folder == null,
            settings.durable(),
            settings.port() == 0 ? FreePort.find() : settings.port());
    server.resume();
    return server;
  }

  public int port() {
    return port;
  }

  /**
   * The address of a database in libpq's form: {@code postgresql://postgres@127.0.0.1:5432/name}.
   */
  public String url(String database) {
    return "postgresql://%s@127.0.0.1:%d/%s".formatted(USER, port, database);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, USER);
  }

  /**
   * Makes a database, empty and new even if there was one of that name.
   *
   * @return its address
   */
  public String freshDatabase(String name) {
    execute("DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
    execute("CREATE DATABASE " + quoted(name));
    return url(name);
  }

  /** Makes a database as a copy of another, to which nobody may be connected. */
  public String copyOfDatabase(String template, String name) {
    execute("CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template));
    return url(name);
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database));
  }

  /**
   * Stops the server as an administrator would: sessions are ended, what was committed is on disk.
   */
  public synchronized void stop() {
    EmbeddedPostgres server = running;
    if (server == null) {
      return;
    }
    running = null;
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL on port " + port + " could not be stopped", e);
    }
  }

  /** Kills the server as a power cut would; {@link #resume} recovers from its log. */
  public synchronized void crash() {
    OrphanedServer.in(data()).ifPresent(OrphanedServer::kill);
    stop(); // lets go of the folder's lock
  }

  /** Starts the server again on the same port and data. Does nothing when it runs. */
  public synchronized void resume() {
    if (running != null) {
      return;
    }
    OrphanedServer.in(data()).ifPresent(OrphanedServer::stop);
    try {
      running = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL could not be started on port " + port + " in " + home, e);
    }
  }

  public synchronized void restart() {
    stop();
    resume();
  }

  @Override
  public void close() {
    stop();
    if (temporary) {
      Folders.delete(home);
    }
  }

  private EmbeddedPostgres launch() throws IOException {
    Files.createDirectories(home);
    String durability = durable ? "on" : "off";
    // zonky tidies away its neighbours of old, so the data have a parent folder of their own.
    return EmbeddedPostgres.builder()
        .setDataDirectory(data())
        .setOverrideWorkingDirectory(binaries().toFile())
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", durability)
        .setServerConfig("synchronous_commit", durability)
        .setServerConfig("full_page_writes", durability)
        .setServerConfig("max_connections", "300")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  private void execute(String sql) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) TimeUnit.MINUTES.toSeconds(1));
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + sql, e);
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  /**
   * Each user of the machine unpacks the programs into a folder of their own: another's could not
   * be written.
   */
  private static Path binaries() {
    String user = System.getProperty("user.name");
    return Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-" + user);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("zayavka-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for a temporary folder", e);
    }
  }
}
