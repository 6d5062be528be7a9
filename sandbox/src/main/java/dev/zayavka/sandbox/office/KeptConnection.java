package dev.zayavka.sandbox.office;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One connection for all reads of an office. Those who wait for something read it every few
 * milliseconds, and a new connection costs more than the read.
 */
final class KeptConnection implements AutoCloseable {

  private final Opening opening;
  private @Nullable Connection kept;

  KeptConnection(Opening opening) {
    this.opening = opening;
  }

  /** Reads once more, over a new connection, if the server has closed the kept one. */
  synchronized <T> T read(Reading<T> reading) throws SQLException {
    Connection open = kept;
    if (open != null) {
      try {
        return reading.over(open);
      } catch (SQLException lost) {
        close();
      }
    }
    Connection opened = opening.open();
    kept = opened;
    return reading.over(opened);
  }

  @Override
  public synchronized void close() {
    try (Connection open = kept) {
      kept = null;
    } catch (SQLException gone) {
      // The server has closed it.
    }
  }

  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /** Reads over a connection. */
  @FunctionalInterface
  interface Reading<T> {
    T over(Connection connection) throws SQLException;
  }
}
