package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.EVENTS;

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
import org.jooq.DSLContext;

final class PostgresTicketHistory implements TicketHistory {

  private final DSLContext sql;

  PostgresTicketHistory(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void append(TicketHistoryEntry record) {
    EventsRecord row = new EventsRecord();
    row.setTicketId(record.ticket().value());
    row.setActor(record.actor().role().name());
    row.setActorId(record.actor().id().map(PersonId::value).orElse(null));
    row.setActorName(record.actor().name());
    row.setAction(record.action().name());
    row.setPayload(JsonbTrees.jsonb(record.payload()));
    row.setTs(record.at());
    sql.insertInto(EVENTS).set(row).execute();
  }

  @Override
  public List<TicketHistoryEntry> of(TicketId ticket) {
    return sql.selectFrom(EVENTS)
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
