package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.exception.DataAccessException;

/**
 * Budget in a table: one row per bucket, locked, read and written by one function of the server, so
 * a call is one statement. The table is unlogged: its commits wait for no disk, and after a crash
 * of the server the first 429 restores the lost state.
 */
final class PostgresSendBudget implements SendBudget {

  private static final String TAKE = "select telegram.take_call(?, ?)";

  private final Database database;

  PostgresSendBudget(Database database) {
    this.database = database;
  }

  @Override
  public Duration take(ChatId chat, Instant now) {
    return database.single(
        "budget of chat " + chat.value(), session -> take(session.connection(), chat, now));
  }

  private static Duration take(Connection connection, ChatId chat, Instant now) {
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setLong(1, chat.value());
      statement.setObject(2, now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
      try (ResultSet wait = statement.executeQuery()) {
        wait.next();
        return Duration.of(wait.getLong(1), ChronoUnit.MICROS);
      }
    } catch (SQLException e) {
      throw new DataAccessException("the budget cannot be asked", e);
    }
  }
}
