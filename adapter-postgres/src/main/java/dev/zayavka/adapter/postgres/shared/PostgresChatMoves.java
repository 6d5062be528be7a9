package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.CHAT_MOVE;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.ChatMoves;
import java.time.Instant;
import org.jooq.DSLContext;

/** Groups that have a new id. The tables of a desk follow by a trigger of its own schema. */
final class PostgresChatMoves implements ChatMoves {

  private static final HotStatement CURRENT =
      HotStatement.of(
          (sql, bind) ->
              sql.select(CHAT_MOVE.NEW_CHAT_ID)
                  .from(CHAT_MOVE)
                  .where(CHAT_MOVE.OLD_CHAT_ID.eq(bind.to(CHAT_MOVE.OLD_CHAT_ID))));

  private final Session session;

  PostgresChatMoves(Session session) {
    this.session = session;
  }

  /** Ids that led to the old one lead to the new one, and so does everything that is stored. */
  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    session.flush();
    DSLContext sql = session.sql();
    sql.update(CHAT_MOVE)
        .set(CHAT_MOVE.NEW_CHAT_ID, to.value())
        .where(CHAT_MOVE.NEW_CHAT_ID.eq(from.value()))
        .execute();
    sql.insertInto(CHAT_MOVE)
        .set(CHAT_MOVE.OLD_CHAT_ID, from.value())
        .set(CHAT_MOVE.NEW_CHAT_ID, to.value())
        .set(CHAT_MOVE.MOVED_AT, at)
        .onConflictDoNothing()
        .execute();
    session.forget();
  }

  @Override
  public ChatId current(ChatId chat) {
    return CURRENT
        .on(session)
        .set(CHAT_MOVE.OLD_CHAT_ID, chat.value())
        .<ChatId>find(row -> new ChatId(row.get(CHAT_MOVE.NEW_CHAT_ID)))
        .orElse(chat);
  }
}
