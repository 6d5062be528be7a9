package dev.zayavka.adapter.postgres.database;

import dev.zayavka.adapter.postgres.generated.Changesets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comparison of the changesets of this release, with their checksums, to those Liquibase has noted
 * as applied. Liquibase's own table is the only record of what was applied, so that nothing else
 * can contradict it: not a restored database, not a migration that was cut off. Changesets of a
 * newer release do not matter.
 */
final class AppliedChangesets {

  private static final String APPLIED =
      """
      select count(distinct (filename, author, id)) from telegram.databasechangelog
      where (filename || ' ' || author || ':' || id || ' ' || md5sum) = any(?)
      """;

  private static final String UNDEFINED_TABLE = "42P01";

  private AppliedChangesets() {}

  /**
   * True if all changesets of the shared tables and of these desks are applied unchanged. False for
   * a desk whose changesets were not known when this release was built: Liquibase has to look.
   *
   * @param desks the schemas of the desks
   */
  static boolean areComplete(Connection connection, List<String> desks) throws SQLException {
    List<List<String>> wanted =
        Stream.concat(Stream.of(Changelogs.SHARED), desks.stream())
            .map(AppliedChangesets::ofSchema)
            .toList();
    return wanted.stream().noneMatch(List::isEmpty)
        && areApplied(connection, wanted.stream().flatMap(List::stream).distinct().toList());
  }

  private static List<String> ofSchema(String schema) {
    String file = Changelogs.file(schema) + " ";
    return Stream.of(Changesets.ALL).filter(changeset -> changeset.startsWith(file)).toList();
  }

  private static boolean areApplied(Connection connection, List<String> changesets)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(APPLIED)) {
      Array names = connection.createArrayOf("text", changesets.toArray());
      statement.setArray(1, names);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getInt(1) == changesets.size();
      }
    } catch (SQLException e) {
      if (UNDEFINED_TABLE.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }
}
