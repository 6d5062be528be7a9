package dev.zayavka.assembly.office;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the bots of an office after its clock was moved, as another instance would: a bot sleeps
 * until an effect is due, and cannot know that this is sooner now. Timed work goes by the clock of
 * the machine; it is due now and then, as if that clock had been moved too.
 */
final class Alarm implements AutoCloseable {

  /** Time that timed work waits for at least. */
  private static final Duration TIMED_WORK = Duration.ofSeconds(15);

  private final IdleTime.Connecting database;
  private @Nullable Connection connection;
  private Duration ahead = Duration.ZERO;
  private boolean closed;

  Alarm(IdleTime.Connecting database) {
    this.database = database;
  }

  /** Does nothing while the database is away: the bots look when it is back. */
  synchronized void ring(Duration moved) {
    if (closed) {
      return;
    }
    try {
      Connection open = connection;
      if (open == null) {
        open = database.connect();
        connection = open;
      }
      try (Statement statement = open.createStatement()) {
        ahead = ahead.plus(moved);
        if (ahead.compareTo(TIMED_WORK) >= 0) {
          ahead = Duration.ZERO;
          statement.execute(
              "update telegram.scheduled_tasks set execution_time = now()"
                  + " where not picked and execution_time > now()");
        }
        statement.execute("notify zayavka_outbox");
      }
    } catch (SQLException away) {
      disconnect();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    disconnect();
  }

  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException gone) {
        // It was closed by the server.
      }
    }
  }
}
