package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the credit desk's tables, past the bot. */
public final class CreditLedger {

  private final EmbeddedPostgresServer postgres;
  private final String database;

  CreditLedger(EmbeddedPostgresServer postgres, String database) {
    this.postgres = postgres;
    this.database = database;
  }

  /** One row of {@code credit.requests}; empty when there is none. */
  public Optional<Row> request(long onefId) {
    return read(
            "select status, version, assigned_name, decision, comment, is_sent_to_1f,"
                + " group_message_id is not null from credit.requests where onef_id = ?",
            onefId,
            row ->
                new Row(
                    row.getString(1),
                    row.getInt(2),
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getString(5)),
                    row.getBoolean(6),
                    row.getBoolean(7)))
        .stream()
        .findFirst();
  }

  /** The request's status; empty while it is unknown. */
  public String status(long onefId) {
    return request(onefId).map(Row::status).orElse("");
  }

  /** The actions in the audit of a request, oldest first. */
  public List<String> audit(long onefId) {
    return read(
        "select a.action from credit.audit_log a join credit.requests r on r.id = a.request_id"
            + " where r.onef_id = ? order by a.id",
        onefId,
        row -> row.getString(1));
  }

  /** The audit of a request with who did what and the details, oldest first. */
  public List<String> history(long onefId) {
    return read(
        "select a.action || coalesce(' · ' || a.actor_name, '') || coalesce(' · ' ||"
            + " (a.details ->> 'status'), '') || coalesce(' → ' || (a.details ->> 'then'), '')"
            + " from credit.audit_log a join credit.requests r on r.id = a.request_id"
            + " where r.onef_id = ? order by a.id",
        onefId,
        row -> row.getString(1));
  }

  /** How many effects wait in the outbox, dead and parked ones included. */
  public int undelivered() {
    return read(
            "select count(*) from telegram.outbox where state <> 'DONE' and id > ?",
            0,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Any question with one number to fill in. */
  public <T> List<T> read(String sql, long parameter, Reading<T> reading) {
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
      throw new IllegalStateException("the ledger cannot be read: " + sql, e);
    }
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What stands in {@code credit.requests}. */
  public record Row(
      String status,
      int version,
      Optional<String> assignedName,
      Optional<String> decision,
      Optional<String> comment,
      boolean sentTo1f,
      boolean published) {}
}
