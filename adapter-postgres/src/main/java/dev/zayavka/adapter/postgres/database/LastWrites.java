package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The last writes of a transaction, sent together with its commit in one round trip. */
final class LastWrites {

  private static final String NEXT = "; ";

  private LastWrites() {}

  /**
   * Executes the writes and commits. If a write fails, the server skips the commit behind it. If
   * the connection breaks, it is unknown whether the transaction was committed.
   */
  static void commit(Connection connection, List<BoundStatement> writes) throws SQLException {
    if (!writes.isEmpty()) {
      String sql =
          writes.stream()
              .map(BoundStatement::sql)
              .collect(Collectors.joining(NEXT, "", "; commit"));
      try (PreparedStatement all = connection.prepareStatement(sql)) {
        int bound = 0;
        for (BoundStatement write : writes) {
          bound = write.bind(all, bound);
        }
        all.execute();
      }
    }
    // No round trip if the server has committed already; the pool and the driver take note of it.
    connection.commit();
  }
}
