package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Base class for reading the database directly, without the bot. */
public abstract class DatabaseReader {

  private final EmbeddedPostgresServer postgres;
  private final String database;

  DatabaseReader(EmbeddedPostgresServer postgres, String database) {
    this.postgres = postgres;
    this.database = database;
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
    try (Connection connection = postgres.connect(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reading.of(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read: " + sql, e);
    }
  }

  /** Maps one row of a result. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
