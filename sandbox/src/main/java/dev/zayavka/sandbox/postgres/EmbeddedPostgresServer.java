package dev.zayavka.sandbox.postgres;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.sync.Patience;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a child process, without Docker or an installation, for root and ordinary
 * users. It can be stopped and started on the same port with the same data. With a data folder of
 * its own it survives a killed JVM: the next start finds the orphaned server by its {@code
 * postmaster.pid} and stops it first.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final String USER = "postgres";

  private final Path data;
  private final Optional<TemporaryFolder> temporary;
  private final boolean durable;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  private EmbeddedPostgresServer(
      Path data, Optional<TemporaryFolder> temporary, EmbeddedPostgresSettings settings) {
    this.data = data;
    this.temporary = temporary;
    this.durable = settings.durable();
    this.port = settings.port() == 0 ? FreePort.find() : settings.port();
  }

  /** Starts a durable server in a temporary folder, on a free port. */
  public static EmbeddedPostgresServer start() {
    return start(EmbeddedPostgresSettings.temporary());
  }

  public static EmbeddedPostgresServer start(EmbeddedPostgresSettings settings) {
    EmbeddedPostgresServer server = of(settings);
    server.resume();
    return server;
  }

  private static EmbeddedPostgresServer of(EmbeddedPostgresSettings settings) {
    Path folder = settings.folder();
    if (folder != null) {
      Path data = folder.toAbsolutePath().resolve("data");
      return new EmbeddedPostgresServer(data, Optional.empty(), settings);
    }
    TemporaryFolder temporary =
        settings.memory() ? TemporaryFolder.inMemory() : TemporaryFolder.onDisk();
    return new EmbeddedPostgresServer(temporary.data(), Optional.of(temporary), settings);
  }

  public int port() {
    return port;
  }

  /**
   * Address of a database in the form of libpq: {@code postgresql://postgres@127.0.0.1:5432/name}.
   */
  public String url(String database) {
    return "postgresql://%s@127.0.0.1:%d/%s".formatted(USER, port, database);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, USER);
  }

  /**
   * Creates an empty database and replaces an existing one with that name.
   *
   * @return its address
   */
  public String freshDatabase(String name) {
    dropDatabase(name);
    execute("CREATE DATABASE " + quoted(name));
    return url(name);
  }

  /** Creates a database as a copy of a template. No session may be connected to the template. */
  public String copyOfDatabase(String template, String name) {
    execute("CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template));
    return url(name);
  }

  /**
   * Drops a database if there is one of that name. Hundreds that are left make the server's folder
   * so large that its deletion takes minutes.
   */
  public void dropDatabase(String name) {
    execute("DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database));
  }

  /** Stops the server as an administrator would: sessions are ended, committed data are on disk. */
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
    // pg_ctl gives up after 5 seconds, which is too soon on a busy machine.
    OrphanedServer.in(data).ifPresent(OrphanedServer::stop);
  }

  /** Kills the server as a power cut would; {@link #resume} recovers from the write-ahead log. */
  public synchronized void crash() {
    OrphanedServer.in(data).ifPresent(OrphanedServer::kill);
    stop(); // releases the lock on the folder
  }

  /** Starts the server again on the same port and data. Does nothing if it is running. */
  public synchronized void resume() {
    if (running != null) {
      return;
    }
    OrphanedServer.in(data).ifPresent(OrphanedServer::stop);
    try {
      running = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL could not be started on port " + port + " in " + data, e);
    }
  }

  public synchronized void restart() {
    stop();
    resume();
  }

  @Override
  public void close() {
    stop();
    temporary.ifPresent(TemporaryFolder::close);
  }

  private EmbeddedPostgres launch() throws IOException {
    String durability = durable ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setOverrideWorkingDirectory(binaries().toFile())
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", durability)
        .setServerConfig("synchronous_commit", durability)
        .setServerConfig("full_page_writes", durability)
        .setServerConfig("max_connections", "300")
        .setPGStartupWait(Patience.LIMIT)
        .start();
  }

  private void execute(String sql) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) Patience.LIMIT.toSeconds());
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + sql, e);
    }
  }

  /**
   * Folder of the unpacked programs, one for each user of the machine, because the folder of
   * another user is not writable.
   */
  private static Path binaries() {
    String user = System.getProperty("user.name");
    return Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-" + user);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
