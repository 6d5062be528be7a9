package dev.zayavka.sandbox.office;

import java.util.List;
import java.util.Optional;

/** Reads the tables of the credit desk directly, without the bot. */
public final class CreditDatabase extends DatabaseReader {

  CreditDatabase(KeptConnection connection) {
    super(connection);
  }

  /** One row of {@code credit.requests}; empty if there is none. */
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

  /** Status of a request; empty text if it is not stored yet. */
  public String status(long onefId) {
    return request(onefId).map(Row::status).orElse("");
  }

  /** Action codes in the audit log of a request, oldest first. */
  public List<String> audit(long onefId) {
    return read(
        "select a.action from credit.audit_log a join credit.requests r on r.id = a.request_id"
            + " where r.onef_id = ? order by a.id",
        onefId,
        row -> row.getString(1));
  }

  /** Audit log of a request with actor and details, oldest first. */
  public List<String> history(long onefId) {
    return read(
        "select a.action || coalesce(' · ' || a.actor_name, '') || coalesce(' · ' ||"
            + " (a.details ->> 'status'), '') || coalesce(' → ' || (a.details ->> 'then'), '')"
            + " from credit.audit_log a join credit.requests r on r.id = a.request_id"
            + " where r.onef_id = ? order by a.id",
        onefId,
        row -> row.getString(1));
  }

  /** A row of {@code credit.requests}. */
  public record Row(
      String status,
      int version,
      Optional<String> assignedName,
      Optional<String> decision,
      Optional<String> comment,
      boolean sentTo1f,
      boolean published) {}
}
