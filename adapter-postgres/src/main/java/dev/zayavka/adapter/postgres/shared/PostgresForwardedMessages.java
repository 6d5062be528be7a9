package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.FORWARDED_MESSAGE;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.generated.telegram.tables.ForwardedMessage;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import java.time.Duration;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class PostgresForwardedMessages implements ForwardedMessages {

  private static final ForwardedMessage MARK = FORWARDED_MESSAGE;

  private static final Field<Long> MICROS = DSL.field("micros", SQLDataType.BIGINT);

  private static final HotStatement SET =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(MARK)
                  .set(MARK.CHAT_ID, bind.to(MARK.CHAT_ID))
                  .set(MARK.MESSAGE_ID, bind.to(MARK.MESSAGE_ID))
                  .set(
                      MARK.EXPIRES_AT,
                      ServerTime.in(bind.to(MICROS), MARK.EXPIRES_AT.getDataType()))
                  .onConflict(MARK.CHAT_ID, MARK.MESSAGE_ID)
                  .doUpdate()
                  .setAllToExcluded()
                  .where(ServerTime.isOver(MARK.EXPIRES_AT)));

  private final Database database;

  PostgresForwardedMessages(Database database) {
    this.database = database;
  }

  @Override
  public boolean mark(MessageRef source, Duration remember) {
    return database.hot(
        "marking " + source,
        session ->
            SET.on(session)
                    .set(MARK.CHAT_ID, source.chat().value())
                    .set(MARK.MESSAGE_ID, source.messageId())
                    .set(MICROS, ServerTime.micros(remember))
                    .execute()
                == 1);
  }
}
