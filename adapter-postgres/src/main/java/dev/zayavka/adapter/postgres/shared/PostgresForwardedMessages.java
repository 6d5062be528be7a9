package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.FORWARDED_MESSAGE;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.generated.telegram.tables.ForwardedMessage;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import java.time.Duration;

final class PostgresForwardedMessages implements ForwardedMessages {

  private static final ForwardedMessage MARK = FORWARDED_MESSAGE;

  private final Database database;

  PostgresForwardedMessages(Database database) {
    this.database = database;
  }

  @Override
  public boolean mark(MessageRef source, Duration remember) {
    return database.once(
        "marking " + source,
        sql ->
            sql.insertInto(MARK)
                    .set(MARK.CHAT_ID, source.chat().value())
                    .set(MARK.MESSAGE_ID, source.messageId())
                    .set(MARK.EXPIRES_AT, ServerTime.in(remember, MARK.EXPIRES_AT.getDataType()))
                    .onConflict(MARK.CHAT_ID, MARK.MESSAGE_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .where(ServerTime.isOver(MARK.EXPIRES_AT))
                    .execute()
                == 1);
  }
}
