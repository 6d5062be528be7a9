package dev.zayavka.benchmarks.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain statements. */
final class Sql {

  private Sql() {}

  static void run(Connection database, String... statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static long number(Connection database, String query) throws SQLException {
    return Long.parseLong(text(database, query));
  }

  /** First column of the first row. */
  static String text(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new IllegalStateException("no row for: " + query);
      }
      return rows.getString(1);
    }
  }
}
