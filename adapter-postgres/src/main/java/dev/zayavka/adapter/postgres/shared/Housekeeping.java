package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.CACHE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.CHAT_PAUSE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.FORWARDED_MESSAGE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.INSTANCE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.LOCK;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PROCESSED_COMMAND;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.SEND_BUDGET;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.SHOWN_DIGEST;

import dev.zayavka.adapter.postgres.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.Table;

/** Removes expired rows. They are never read again and only take space. */
public final class Housekeeping {

  /** A bucket unused for this time is full again, for every rule. */
  private static final Duration SILENCE = Duration.ofHours(1);

  /** Retention of ended instances, for the analysis of recent incidents. */
  private static final Duration KEEP_ENDED = Duration.ofDays(1);

  /** A message left alone for this time may be edited once more than needed. */
  private static final Duration KEEP_DIGESTS = Duration.ofDays(30);

  private Housekeeping() {}

  public static int sweep(Database database, Instant now, Duration keepCommands) {
    return delete(
            database, PROCESSED_COMMAND, PROCESSED_COMMAND.PROCESSED_AT.lt(now.minus(keepCommands)))
        + delete(database, CHAT_PAUSE, CHAT_PAUSE.UNTIL.lt(now))
        + delete(database, SEND_BUDGET, SEND_BUDGET.USED_AT.lt(now.minus(SILENCE)))
        + delete(
            database,
            SHOWN_DIGEST,
            SHOWN_DIGEST.CHANGED_ON.lt(
                LocalDate.ofInstant(now.minus(KEEP_DIGESTS), ZoneOffset.UTC)))
        + delete(database, LOCK, ServerTime.isOver(LOCK.EXPIRES_AT))
        + delete(database, INSTANCE, ServerTime.isOver(INSTANCE.ENDED_AT, KEEP_ENDED))
        + delete(database, CACHE, ServerTime.isOver(CACHE.EXPIRES_AT))
        + delete(database, FORWARDED_MESSAGE, ServerTime.isOver(FORWARDED_MESSAGE.EXPIRES_AT));
  }

  private static int delete(Database database, Table<?> table, Condition isOver) {
    return database.once(
        "sweep of " + table.getName(), sql -> sql.deleteFrom(table).where(isOver).execute());
  }
}
