package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.CARDS;

import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;
import org.jooq.DSLContext;

final class PostgresCreditCards implements CreditCards {

  private final DSLContext sql;

  PostgresCreditCards(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(RequestId request, MessageRef message) {
    sql.insertInto(CARDS)
        .set(CARDS.REQUEST_ID, request.value())
        .set(CARDS.CHAT_ID, message.chat().value())
        .set(CARDS.MESSAGE_ID, message.messageId())
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public void remove(RequestId request, MessageRef message) {
    sql.deleteFrom(CARDS)
        .where(CARDS.REQUEST_ID.eq(request.value()))
        .and(CARDS.CHAT_ID.eq(message.chat().value()))
        .and(CARDS.MESSAGE_ID.eq(message.messageId()))
        .execute();
  }

  @Override
  public List<MessageRef> of(RequestId request) {
    return sql.select(CARDS.CHAT_ID, CARDS.MESSAGE_ID)
        .from(CARDS)
        .where(CARDS.REQUEST_ID.eq(request.value()))
        .orderBy(CARDS.POSITION)
        .fetch(row -> MessageRef.of(row.value1(), row.value2()));
  }
}
