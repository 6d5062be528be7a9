package dev.zayavka.sandbox.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the tables of the support desk directly, without the bot. */
public final class SupportDatabase extends DatabaseReader {

  private static final String TICKETS =
      "select t.id, t.client_tg_id, t.status, w.name, t.main_thread_id, t.is_overdue,"
          + " t.client_blocked, t.previous_ticket_id from support.tickets t"
          + " left join support.technicians w on w.id = t.assigned_tech_id ";

  SupportDatabase(KeptConnection connection) {
    super(connection);
  }

  /** Tickets of a client, oldest first. */
  public List<Ticket> ticketsOf(long client) {
    return read(
        TICKETS + "where t.client_tg_id = ? order by t.id", client, SupportDatabase::ticket);
  }

  public Optional<Ticket> ticket(long id) {
    return read(TICKETS + "where t.id = ?", id, SupportDatabase::ticket).stream().findFirst();
  }

  /** Status of a ticket; empty text if there is none. */
  public String status(long id) {
    return ticket(id).map(Ticket::status).orElse("");
  }

  /** Id of the ticket's current topic in the group of this technician; 0 if there is none. */
  public int mirror(long ticket, String technician) {
    return read(
            "select m.tech_thread_id, w.name from support.tech_threads m"
                + " join support.technicians w on w.id = m.tech_id where m.ticket_id = ?",
            ticket,
            row -> row.getString(2).equals(technician) ? row.getInt(1) : 0)
        .stream()
        .filter(thread -> thread != 0)
        .findFirst()
        .orElse(0);
  }

  /** Action codes in the history of a ticket, oldest first. */
  public List<String> events(long ticket) {
    return read(
        "select action from support.events where ticket_id = ? order by id",
        ticket,
        row -> row.getString(1));
  }

  /** History of a ticket with actor and details, oldest first. */
  public List<String> history(long ticket) {
    return read(
        "select action || coalesce(' · ' || nullif(actor_name, ''), '') || coalesce(' · ' ||"
            + " (select string_agg(key || ' ' || value, ', ' order by key) from"
            + " jsonb_each_text(payload) where key not in ('chat', 'message', 'thread')), '')"
            + " from support.events where ticket_id = ? order by id",
        ticket,
        row -> row.getString(1));
  }

  /** The client's rating of a ticket. */
  public Optional<Feedback> feedback(long ticket) {
    return read(
            "select q1, q2, q3, comment from support.feedback where ticket_id = ?",
            ticket,
            row ->
                new Feedback(
                    List.of(row.getInt(1), row.getInt(2), row.getInt(3)),
                    Optional.ofNullable(row.getString(4))))
        .stream()
        .findFirst();
  }

  /** State of the survey about a ticket; empty if none was sent. */
  public String surveyState(long ticket) {
    return read(
            "select state from support.surveys where ticket_id = ?",
            ticket,
            row -> row.getString(1))
        .stream()
        .findFirst()
        .orElse("");
  }

  /** Number of messages stored for a ticket. */
  public int postCount(long ticket) {
    return read(
            "select count(*) from support.posts where ticket_id = ?", ticket, row -> row.getInt(1))
        .getFirst();
  }

  private static Ticket ticket(ResultSet row) throws SQLException {
    return new Ticket(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        row.getInt(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getLong(8));
  }

  /**
   * A row of {@code support.tickets}.
   *
   * @param topic the topic in the main group; 0 if there is none yet
   * @param previous the client's previous ticket; 0 if this is the first
   */
  public record Ticket(
      long id,
      long client,
      String status,
      Optional<String> technician,
      int topic,
      boolean overdue,
      boolean clientBlocked,
      long previous) {}

  /** A row of {@code support.feedback}. */
  public record Feedback(List<Integer> marks, Optional<String> comment) {}
}
