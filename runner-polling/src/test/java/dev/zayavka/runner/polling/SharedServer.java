package dev.zayavka.runner.polling;

import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerClasses;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One PostgreSQL server for all tests of this JVM, with a migrated database to copy, and the
 * classes of a runner in an archive. One runner is started and stopped to make both.
 *
 * <p>As an extension it is closed when the last test has ended. A shutdown hook would be cut off
 * after 30 seconds, and would race with those of the server's library.
 */
public final class SharedServer implements BeforeAllCallback {

  private static final String TEMPLATE = "template_zayavka";
  private static final AtomicReference<@Nullable EmbeddedPostgresServer> STARTED =
      new AtomicReference<>();

  private static final String CLEAR =
      """
      do $$ begin
        execute (
          select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
          from pg_tables
          where schemaname in ('telegram', 'credit', 'support', 'devices', 'assessment')
            and tablename not like 'databasechangelog%');
      end $$
      """;

  static EmbeddedPostgresServer postgres() {
    return Shared.POSTGRES;
  }

  static RunnerClasses runnerClasses() {
    return Shared.CLASSES;
  }

  /** Makes a database with the tables in it; its name. */
  static String migratedDatabase(String name) {
    synchronized (Shared.POSTGRES) {
      Shared.POSTGRES.copyOfDatabase(TEMPLATE, name);
    }
    return name;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var unused =
        context
            .getRoot()
            .getStore(Namespace.create(SharedServer.class))
            .computeIfAbsent(TEMPLATE, key -> (AutoCloseable) SharedServer::close);
  }

  /** Does nothing where no test has asked for the server. */
  private static void close() {
    EmbeddedPostgresServer server = STARTED.get();
    if (server != null) {
      server.close();
    }
  }

  private static final class Shared {
    private static final EmbeddedPostgresServer POSTGRES =
        EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory().withoutDurability());
    private static final RunnerClasses CLASSES =
        RunnerClasses.packedInto(Path.of("target", "runner-classes"));

    static {
      STARTED.set(POSTGRES);
      POSTGRES.freshDatabase(TEMPLATE);
      try (Office office =
              Office.open(POSTGRES, TEMPLATE, Optional.empty(), BotApiEmulator.start());
          RunnerProcess runner =
              RunnerProcess.recording(
                  PollingRunner.class.getName(), CLASSES, office.environment())) {
        runner.awaitsReady(Patience.LIMIT).stop(Patience.LIMIT);
        clear();
      }
    }

    /** Clears all rows that the start of a runner wrote to the template. */
    private static void clear() {
      try (Connection connection = POSTGRES.connect(TEMPLATE);
          Statement statement = connection.createStatement()) {
        // Switches off the guard of the audit.
        statement.execute("set session_replication_role = replica");
        statement.execute(CLEAR);
      } catch (SQLException e) {
        throw new IllegalStateException("the template cannot be cleared", e);
      }
    }
  }
}
