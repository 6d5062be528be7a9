package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.SEND_BUDGET;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * One row per bucket, locked while it is read: first the chat's, then the bot's, so that two calls
 * cannot deadlock, and a chat that has to wait does not delay others. The table is unlogged: its
 * commits wait for no disk, and after a crash of the server the first 429 restores the lost state.
 */
final class PostgresSendBudget implements SendBudget {

  private static final String BOT = "bot";

  private final Database database;

  PostgresSendBudget(Database database) {
    this.database = database;
  }

  @Override
  public Duration take(ChatId chat, Instant now) {
    return database.inTransaction(
        "budget of chat " + chat.value(), session -> take(session.sql(), chat, now));
  }

  private static Duration take(DSLContext sql, ChatId chat, Instant now) {
    String bucket = "chat:" + chat.value();
    BudgetRule rule = BudgetRule.of(chat);
    List<Instant> ofChat = lock(sql, bucket);
    Duration wait = rule.wait(ofChat, now);
    if (!wait.isZero()) {
      return wait;
    }
    List<Instant> ofBot = lock(sql, BOT);
    Duration waitForBot = BudgetRule.BOT.wait(ofBot, now);
    if (waitForBot.isZero()) {
      save(sql, bucket, rule.taken(ofChat, now), now);
      save(sql, BOT, BudgetRule.BOT.taken(ofBot, now), now);
    }
    return waitForBot;
  }

  private static List<Instant> lock(DSLContext sql, String bucket) {
    return find(sql, bucket)
        .or(
            () -> {
              create(sql, bucket);
              return find(sql, bucket);
            })
        .orElseThrow(() -> new IllegalStateException("bucket " + bucket + " is gone"));
  }

  private static Optional<List<Instant>> find(DSLContext sql, String bucket) {
    return sql.select(SEND_BUDGET.MARKS)
        .from(SEND_BUDGET)
        .where(SEND_BUDGET.BUCKET.eq(bucket))
        .forUpdate()
        .fetchOptional(row -> Arrays.stream(row.value1()).map(OffsetDateTime::toInstant).toList());
  }

  private static void create(DSLContext sql, String bucket) {
    sql.insertInto(SEND_BUDGET)
        .set(SEND_BUDGET.BUCKET, bucket)
        .set(SEND_BUDGET.MARKS, new OffsetDateTime[0])
        .set(SEND_BUDGET.USED_AT, Instant.EPOCH)
        .onConflictDoNothing()
        .execute();
  }

  private static void save(DSLContext sql, String bucket, List<Instant> marks, Instant now) {
    sql.update(SEND_BUDGET)
        .set(SEND_BUDGET.MARKS, stored(marks))
        .set(SEND_BUDGET.USED_AT, now)
        .where(SEND_BUDGET.BUCKET.eq(bucket))
        .execute();
  }

  private static OffsetDateTime[] stored(List<Instant> marks) {
    return marks.stream()
        .map(mark -> mark.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .toArray(OffsetDateTime[]::new);
  }
}
