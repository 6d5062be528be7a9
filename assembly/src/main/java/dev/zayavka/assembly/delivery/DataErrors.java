package dev.zayavka.assembly.delivery;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Errors of the database that no retry mends: values it does not take (SQLSTATE class 22) and
 * broken constraints (class 23).
 */
final class DataErrors {

  private DataErrors() {}

  /** The cause in words, if this failure is such an error; empty for outages and all else. */
  static Optional<String> cause(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && isOfData(sql)) {
        return Optional.of("the database refuses the data, SQLSTATE " + sql.getSQLState());
      }
    }
    return Optional.empty();
  }

  private static boolean isOfData(SQLException error) {
    String state = error.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}
