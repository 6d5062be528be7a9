package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a database past the bot. */
public abstract class DatabaseReader {

  private final EmbeddedPostgresServer postgres;
  private final String database;

  DatabaseReader(EmbeddedPostgresServer postgres, String database) {
    this.postgres = postgres;
    this.database = database;
  }

  /** How many effects wait in the outbox, dead and parked ones included. */
  public final int undelivered() {
    return read(
            "select count(*) from telegram.outbox where state <> 'DONE' and id > ?",
            0,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Any question with one number to fill in. */
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

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
