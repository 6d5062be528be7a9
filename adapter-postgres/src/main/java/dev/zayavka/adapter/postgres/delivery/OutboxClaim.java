package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Route.Channel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.exception.DataAccessException;

/** The statement that leases due effects. */
final class OutboxClaim {

  private static final String CLAIM =
      """
      select id, kind, effect, channel, destination, ordering_key, urgency, guarantee, on_refusal,
        supersede_key, due_at, attempts, first_attempt_at, leased_by, in_doubt, created_at
      from telegram.claim_effects(?, ?, ?, ?, ?, ?, ?)
      """;

  private static final Comparator<ClaimedRow> MOST_URGENT_FIRST =
      Comparator.comparingInt(ClaimedRow::urgency)
          .thenComparing(ClaimedRow::dueAt)
          .thenComparingLong(ClaimedRow::id);

  private final OutboxRows rows;
  private final Kinds<?> kinds;

  OutboxClaim(OutboxRows rows, Kinds<?> kinds) {
    this.rows = rows;
    this.kinds = kinds;
  }

  /** Leases effects of known kinds, the most urgent first. */
  Claimed take(
      Connection connection,
      Set<Channel> channels,
      int limit,
      String worker,
      Instant now,
      Duration lease) {
    try {
      List<ClaimedRow> leased = lease(connection, channels, limit, worker, now, now.plus(lease));
      leased.sort(MOST_URGENT_FIRST);
      return readable(leased);
    } catch (SQLException e) {
      throw new DataAccessException("effects cannot be claimed", e);
    }
  }

  private List<ClaimedRow> lease(
      Connection connection,
      Set<Channel> channels,
      int limit,
      String worker,
      Instant now,
      Instant until)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setArray(
          1, connection.createArrayOf("text", channels.stream().map(Channel::name).toArray()));
      statement.setArray(2, connection.createArrayOf("text", kinds.sortedNames()));
      statement.setInt(3, limit);
      statement.setString(4, worker);
      statement.setObject(5, now.atOffset(ZoneOffset.UTC));
      statement.setObject(6, until.atOffset(ZoneOffset.UTC));
      statement.setString(7, anywhere());
      try (ResultSet found = statement.executeQuery()) {
        return read(found);
      }
    }
  }

  /**
   * Starting point among destinations, different each time: if more of them are frozen than a claim
   * passes over, later claims begin elsewhere.
   */
  private static String anywhere() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "chat:" + (random.nextBoolean() ? "" : "-100") + random.nextLong(Integer.MAX_VALUE);
  }

  private static List<ClaimedRow> read(ResultSet found) throws SQLException {
    List<ClaimedRow> rows = new ArrayList<>();
    while (found.next()) {
      rows.add(
          new ClaimedRow(
              found.getLong(1),
              found.getString(2),
              found.getString(3),
              found.getString(4),
              found.getString(5),
              found.getString(6),
              found.getShort(7),
              found.getString(8),
              found.getString(9),
              found.getString(10),
              instant(found, 11),
              found.getInt(12),
              instant(found, 13),
              found.getString(14),
              found.getBoolean(15),
              instant(found, 16)));
    }
    return rows;
  }

  private static Instant instant(ResultSet found, int column) throws SQLException {
    return found.getObject(column, OffsetDateTime.class).toInstant();
  }

  private Claimed readable(Collection<ClaimedRow> leased) {
    List<Claim> claims = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (ClaimedRow row : leased) {
      try {
        claims.add(rows.claim(row));
      } catch (RuntimeException e) {
        unreadable.add(new Unreadable(row.id(), e));
      }
    }
    return new Claimed(claims, unreadable);
  }

  /** Result of a claim. */
  record Claimed(List<Claim> claims, List<Unreadable> unreadable) {}

  /** A leased row whose effect cannot be read. */
  record Unreadable(long id, RuntimeException cause) {}
}
