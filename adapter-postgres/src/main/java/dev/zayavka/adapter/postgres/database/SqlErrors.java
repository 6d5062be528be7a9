package dev.zayavka.adapter.postgres.database;

import dev.zayavka.ports.shared.StorageUnavailable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/**
 * Classification of exceptions of the driver by SQLSTATE (PostgreSQL manual, appendix "Error
 * Codes").
 */
final class SqlErrors {

  /** Conflict of two transactions, one of which was aborted: it may be retried at once. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

  /** The server is a standby now, because another one has taken over. */
  private static final String READ_ONLY = "25006";

  /** The server is going, gone or not yet there, or it cut a wait short. */
  private static final Set<String> AWAY =
      Set.of("57P01", "57P02", "57P03", "57014", "55P03", "25P03", "25P04", READ_ONLY);

  private SqlErrors() {}

  static boolean isConflict(Throwable failure) {
    return sqlCause(failure).map(SqlErrors::state).filter(CONFLICTS::contains).isPresent();
  }

  /**
   * True if the connection broke during a statement of an action. False for a failed commit, whose
   * outcome is unknown, and if no connection was available: both are {@link StorageUnavailable}
   * already.
   */
  static boolean isLostConnection(RuntimeException failure) {
    return !(failure instanceof StorageUnavailable)
        && sqlCause(failure).map(SqlErrors::state).filter(SqlErrors::isOfConnection).isPresent();
  }

  /** Exception for the caller of a port, made from this failure. */
  static RuntimeException translated(String operation, RuntimeException failure) {
    if (failure instanceof StorageUnavailable) {
      return failure;
    }
    Optional<SQLException> cause = sqlCause(failure);
    if (cause.filter(SqlErrors::isAway).isPresent()) {
      return new StorageUnavailable(operation, failure);
    }
    // jOOQ's own exceptions stay in this module.
    return failure instanceof DataAccessException
        ? new IllegalStateException(operation + ": " + failure.getMessage(), failure)
        : failure;
  }

  /** The same for a failure outside of any action: at begin, commit or rollback. */
  static RuntimeException translated(String operation, SQLException failure) {
    return isAway(failure)
        ? new StorageUnavailable(operation, failure)
        : new IllegalStateException(operation + ": " + failure.getMessage(), failure);
  }

  private static Optional<SQLException> sqlCause(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  private static boolean isAway(SQLException failure) {
    String state = state(failure);
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        // Class 08: connection exceptions. Class 53: no connections, memory or disk left. Class 28
        // and 3D: we are not let in, or not to that database, which an administrator may mend.
        || state.startsWith("08")
        || state.startsWith("28")
        || state.startsWith("3D")
        || state.startsWith("53")
        || AWAY.contains(state);
  }

  private static boolean isOfConnection(String state) {
    return state.startsWith("08") || state.startsWith("57P0") || state.equals(READ_ONLY);
  }

  private static String state(SQLException failure) {
    return failure.getSQLState() == null ? "" : failure.getSQLState();
  }
}
