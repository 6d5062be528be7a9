package dev.zayavka.sandbox.office;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Base class for reading the database directly, without the bot. */
public abstract class DatabaseReader {

  private final KeptConnection connection;

  DatabaseReader(KeptConnection connection) {
    this.connection = connection;
  }

  /**
   * Number of effects in the outbox that are not delivered, dead letters and parked ones included.
   */
  public final int undelivered() {
    return read(
            "select count(*) from telegram.outbox where state <> 'DONE' and id > ?",
            0,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Runs a query with one number as its parameter. */
  public final <T> List<T> read(String sql, long parameter, Reading<T> reading) {
    try {
      return connection.read(open -> rows(open, sql, parameter, reading));
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read: " + sql, e);
    }
  }

  private static <T> List<T> rows(
      Connection connection, String sql, long parameter, Reading<T> reading) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reading.of(result));
        }
      }
      return rows;
    }
  }

  /** Maps one row of a result. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
