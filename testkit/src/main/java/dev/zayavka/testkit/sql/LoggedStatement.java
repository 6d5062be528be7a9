package dev.zayavka.testkit.sql;

import java.util.Set;

/**
 * A round trip to the database.
 *
 * @param sql text of a statement, or {@code commit}, {@code rollback}, {@code isValid}
 * @param kind what it counts as
 * @param transaction number of the transaction; 0 for a statement outside of any
 * @param callers simple names of our classes on the stack
 */
record LoggedStatement(String sql, Kind kind, long transaction, Set<String> callers) {

  /** Kind of a round trip. */
  enum Kind {
    STATEMENT,
    END_OF_TRANSACTION,
    CHECK
  }
}
