package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.CARDS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.CardsRecord;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.shared.MessageRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cards of one transaction; those of a request are read once. */
final class PostgresCreditCards implements CreditCards {

  private static final HotStatement OF =
      HotStatement.of(
          (sql, bind) ->
              sql.select(CARDS.CHAT_ID, CARDS.MESSAGE_ID)
                  .from(CARDS)
                  .where(CARDS.REQUEST_ID.eq(bind.to(CARDS.REQUEST_ID)))
                  .orderBy(CARDS.POSITION));

  private final Session session;
  private final CreditWrites writes;
  private final Map<RequestId, List<MessageRef>> known = new HashMap<>();

  PostgresCreditCards(Session session, CreditWrites writes) {
    this.session = session;
    this.writes = writes;
    session.onForget(known::clear);
  }

  @Override
  public void add(RequestId request, MessageRef message) {
    List<MessageRef> cards = known.get(request);
    if (cards == null || !cards.contains(message)) {
      writes.show(
          new CardsRecord(request.value(), message.chat().value(), message.messageId(), null));
    }
    if (cards != null && !cards.contains(message)) {
      cards.add(message);
    }
  }

  @Override
  public void remove(RequestId request, MessageRef message) {
    writes.write();
    known.remove(request);
    session
        .sql()
        .deleteFrom(CARDS)
        .where(CARDS.REQUEST_ID.eq(request.value()))
        .and(CARDS.CHAT_ID.eq(message.chat().value()))
        .and(CARDS.MESSAGE_ID.eq(message.messageId()))
        .execute();
  }

  @Override
  public List<MessageRef> of(RequestId request) {
    return List.copyOf(known.computeIfAbsent(request, this::read));
  }

  private List<MessageRef> read(RequestId request) {
    List<MessageRef> stored =
        OF.on(session)
            .set(CARDS.REQUEST_ID, request.value())
            .fetch(row -> MessageRef.of(row.get(CARDS.CHAT_ID), row.get(CARDS.MESSAGE_ID)));
    Stream<MessageRef> added =
        writes
            .shown(request.value())
            .map(row -> MessageRef.of(row.getChatId(), row.getMessageId()));
    return new ArrayList<>(Stream.concat(stored.stream(), added).distinct().toList());
  }
}
