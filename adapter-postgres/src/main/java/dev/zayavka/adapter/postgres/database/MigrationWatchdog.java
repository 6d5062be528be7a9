package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a connection whose statements may run for any time, and closes it when the server no
 * longer works for it. A time limit could not distinguish a long change of a large table from an
 * answer lost on the network.
 */
final class MigrationWatchdog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationWatchdog.class);

  /**
   * True if the server works for the connection. Between two statements of ours it is idle for
   * milliseconds only.
   */
  private static final String AT_WORK =
      "select state = 'active' or state_change > now() - ? * interval '1 millisecond'"
          + " from pg_stat_activity where pid = ?";

  private final Connection watched;
  private final int pid;
  private final DataSource others;
  private final Duration every;
  private final CountDownLatch closed = new CountDownLatch(1);

  private MigrationWatchdog(Connection watched, int pid, DataSource others, Duration every) {
    this.watched = watched;
    this.pid = pid;
    this.others = others;
    this.every = every;
  }

  /**
   * Watches until it is closed.
   *
   * @param others gives further connections to the same server, with time limits
   * @param every interval of checks; a connection idle at two in a row is closed
   */
  static MigrationWatchdog over(Connection watched, DataSource others, Duration every)
      throws SQLException {
    MigrationWatchdog watchdog = new MigrationWatchdog(watched, pid(watched), others, every);
    Thread.ofVirtual().name("migration-vigil").start(watchdog::keep);
    return watchdog;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void keep() {
    try {
      int idle = 0;
      while (idle < 2 && !closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        idle = isAtWork() ? 0 : idle + 1;
      }
      if (idle == 2) {
        LOG.warn("PostgreSQL does not work for this migration any more; it is given up");
        watched.abort(Runnable::run);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.warn("a silent connection could not be broken", e);
    }
  }

  private boolean isAtWork() {
    try (Connection connection = others.getConnection();
        PreparedStatement statement = connection.prepareStatement(AT_WORK)) {
      statement.setLong(1, every.toMillis());
      statement.setInt(2, pid);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException e) {
      LOG.debug("PostgreSQL could not be asked about the migration", e);
      return false;
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
        ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getInt(1);
    }
  }
}
