package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.EVENTS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.support.tables.records.EventsRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.TicketHistory;
import java.util.List;
import java.util.Optional;

final class PostgresTicketHistory implements TicketHistory {

  private static final HotStatement APPEND =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(EVENTS)
                  .set(EVENTS.TICKET_ID, bind.to(EVENTS.TICKET_ID))
                  .set(EVENTS.ACTOR, bind.to(EVENTS.ACTOR))
                  .set(EVENTS.ACTOR_ID, bind.to(EVENTS.ACTOR_ID))
                  .set(EVENTS.ACTOR_NAME, bind.to(EVENTS.ACTOR_NAME))
                  .set(EVENTS.ACTION, bind.to(EVENTS.ACTION))
                  .set(EVENTS.PAYLOAD, bind.to(EVENTS.PAYLOAD))
                  .set(EVENTS.TS, bind.to(EVENTS.TS)));

  private final Session session;

  PostgresTicketHistory(Session session) {
    this.session = session;
  }

  @Override
  public void append(TicketHistoryEntry record) {
    APPEND
        .on(session)
        .set(EVENTS.TICKET_ID, record.ticket().value())
        .set(EVENTS.ACTOR, record.actor().role().name())
        .set(EVENTS.ACTOR_ID, record.actor().id().map(PersonId::value).orElse(null))
        .set(EVENTS.ACTOR_NAME, record.actor().name())
        .set(EVENTS.ACTION, record.action().name())
        .set(EVENTS.PAYLOAD, JsonbTrees.jsonb(record.payload()))
        .set(EVENTS.TS, record.at())
        .execute();
  }

  @Override
  public List<TicketHistoryEntry> of(TicketId ticket) {
    return session
        .sql()
        .selectFrom(EVENTS)
        .where(EVENTS.TICKET_ID.eq(ticket.value()))
        .orderBy(EVENTS.ID)
        .fetch(PostgresTicketHistory::line);
  }

  private static TicketHistoryEntry line(EventsRecord row) {
    return new TicketHistoryEntry(
        new TicketId(row.getTicketId()),
        new TicketActor(
            Role.valueOf(row.getActor()),
            Optional.ofNullable(row.getActorId()).map(PersonId::new),
            row.getActorName()),
        TicketAction.valueOf(row.getAction()),
        JsonbTrees.texts(row.getPayload()),
        row.getTs());
  }
}
