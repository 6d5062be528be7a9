package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Postponed;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.Settled;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** The statement that settles leased effects, any number at once. */
final class SettleStatement {

  private static final String SETTLE = "select telegram.settle_effects(?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int LONGEST_ERROR = 4000;

  private SettleStatement() {}

  /** Settles effects; the numbers of those that were still held by their claims. */
  static Set<Long> execute(Connection connection, List<Settled> outcomes) {
    List<Change> changes = outcomes.stream().map(SettleStatement::change).toList();
    try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
      bind(statement, 1, "bigint", outcomes, outcome -> outcome.claim().outboxId());
      bind(statement, 2, "text", outcomes, outcome -> outcome.claim().worker());
      bind(statement, 3, "integer", outcomes, outcome -> outcome.claim().attempt());
      bind(statement, 4, "text", changes, Change::state);
      bind(statement, 5, "timestamptz", changes, change -> moment(change.ended()));
      bind(statement, 6, "timestamptz", changes, change -> moment(change.due()));
      bind(statement, 7, "text", changes, Change::error);
      bind(statement, 8, "boolean", changes, Change::untried);
      bind(statement, 9, "timestamptz", changes, change -> moment(change.paused()));
      try (ResultSet settled = statement.executeQuery()) {
        settled.next();
        return Set.of((Long[]) settled.getArray(1).getArray());
      }
    } catch (SQLException e) {
      throw new DataAccessException("outcomes cannot be stored: " + e.getMessage(), e);
    }
  }

  private static Change change(Settled outcome) {
    return switch (outcome.disposition()) {
      case Done done -> Change.end(OutboxRows.DONE, null, outcome.at());
      case Dead dead -> Change.end(OutboxRows.DEAD, dead.cause(), outcome.at());
      case Parked parked -> Change.end(OutboxRows.PARKED, parked.cause(), outcome.at());
      case Retry retry -> Change.again(retry.at(), retry.cause());
      // It stays due as it was, and so keeps its place; it is its destination that waits.
      case Held held -> Change.untried(null, held.until());
      // It alone waits, and the effects of its key behind it.
      case Postponed postponed -> Change.untried(postponed.until(), null);
    };
  }

  private static <T> void bind(
      PreparedStatement statement,
      int index,
      String type,
      List<T> rows,
      Function<? super T, ? extends @Nullable Object> value)
      throws SQLException {
    Object[] values = new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    Array array = statement.getConnection().createArrayOf(type, values);
    statement.setArray(index, array);
  }

  private static @Nullable Object moment(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** Change of a row. */
  private record Change(
      String state,
      @Nullable String error,
      @Nullable Instant ended,
      @Nullable Instant due,
      boolean untried,
      @Nullable Instant paused) {

    static Change end(String state, @Nullable String error, Instant at) {
      return new Change(state, error == null ? null : cut(error), at, null, false, null);
    }

    static Change again(Instant due, String error) {
      return new Change(OutboxRows.PENDING, cut(error), null, due, false, null);
    }

    static Change untried(@Nullable Instant due, @Nullable Instant paused) {
      return new Change(OutboxRows.PENDING, null, null, due, true, paused);
    }

    private static String cut(String text) {
      return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
  }
}
