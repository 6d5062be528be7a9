package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date, by one instance at a time.
 *
 * <p>Liquibase's own lock is a row that a killed process leaves set for ever. Therefore every
 * instance first takes an advisory lock of the server, which ends with its connection; if the
 * holder of that lock finds the row set, the row is left over, and it clears it.
 */
public final class Migration {

  private static final int OLDEST_SERVER = 15;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** Shorter than the time limit of a connection, so that a server gone silent is noticed. */
  private static final Duration ONE_WAIT = Duration.ofSeconds(5);

  /** Liquibase thinks for milliseconds between its statements. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Duration LOOK_AFTER = Duration.ofSeconds(10);
  private static final String LOCK_TIMEOUT = "55P03";

  /** Any number, the same in every release: "zayavka" on a phone's keys. */
  private static final long LOCK = 9_292_852L;

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private Migration() {}

  /**
   * Applies missing changesets; one query tells that none is missing. Waits while another instance
   * applies them. A change may take any time; the time limit of the connections applies to
   * everything else.
   *
   * @param direct gives connections to the server itself; not from a pool
   * @param desks the schemas of the desks, each with a changelog file of its name
   */
  public static void run(DataSource direct, List<String> desks) {
    run(direct, desks, LOOK_AFTER);
  }

  static void run(DataSource direct, List<String> desks, Duration lookAfter) {
    try (Connection connection = direct.getConnection()) {
      requireSupported(connection);
      if (!AppliedChangesets.areComplete(connection, desks)) {
        lock(connection);
        prepare(connection);
        update(connection, direct, desks, lookAfter);
      }
    } catch (SQLException e) {
      throw SqlErrors.translated("migration", e);
    } catch (RuntimeException e) {
      throw SqlErrors.translated("migration", e);
    } catch (Exception e) {
      // Liquibase wraps the driver's exception, and a server that went away may come back.
      throw SqlErrors.translated(
          "migration", new IllegalStateException("the schema cannot be brought up to date", e));
    }
  }

  private static void requireSupported(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_SERVER) {
      throw new IllegalStateException(
          "PostgreSQL " + OLDEST_SERVER + " or newer is needed; this one is " + version);
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (isTrue(statement, "select pg_try_advisory_lock(" + LOCK + ")")) {
        return;
      }
      LOG.info("another instance is bringing the schema up to date; waiting for it");
      statement.execute("set lock_timeout = " + ONE_WAIT.toMillis());
      await(statement);
      statement.execute("reset lock_timeout");
    }
  }

  private static void await(Statement statement) throws SQLException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      try {
        statement.execute("select pg_advisory_lock(" + LOCK + ")");
        return;
      } catch (SQLException e) {
        if (!LOCK_TIMEOUT.equals(e.getSQLState()) || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // "if not exists" would ask for the right to make schemas even where one was made for us.
      if (isTrue(statement, "select to_regnamespace('" + Changelogs.SHARED + "') is null")) {
        statement.execute("create schema " + Changelogs.SHARED);
      }
      if (isTrue(statement, "select to_regclass('telegram.databasechangeloglock') is not null")
          && statement.executeUpdate(
                  "update telegram.databasechangeloglock"
                      + " set locked = false, lockgranted = null, lockedby = null where locked")
              > 0) {
        LOG.warn("cleared a lock of Liquibase's that a killed process left behind");
      }
    }
  }

  private static boolean isTrue(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  @SuppressWarnings("try") // The watchdog works by itself until it is closed.
  private static void update(
      Connection connection, DataSource direct, List<String> desks, Duration lookAfter)
      throws Exception {
    int limit = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, 0);
    dropIfLost(connection);
    try (MigrationWatchdog watchdog = MigrationWatchdog.over(connection, direct, lookAfter)) {
      Changelogs.apply(connection, desks);
    }
    connection.setNetworkTimeout(Runnable::run, limit);
  }

  /**
   * A server that does not notice the broken connection would keep our locks from the next
   * instance.
   */
  private static void dropIfLost(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set idle_session_timeout = " + LONGEST_PAUSE.toMillis());
      statement.execute("set idle_in_transaction_session_timeout = " + LONGEST_PAUSE.toMillis());
    }
  }
}
