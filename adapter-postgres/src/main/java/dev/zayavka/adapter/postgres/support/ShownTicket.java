package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.FEEDBACK;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TECHNICIANS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Statement that reads a ticket with all that is shown of it. Its lists come as JSON, so that the
 * rows of one do not multiply those of another.
 */
final class ShownTicket {

  private static final Field<JSONB> TEAM =
      DSL.field(
              "(select jsonb_agg("
                  + "jsonb_build_array(h.id, h.name, h.tg_user_id, h.group_chat_id) order by h.id)"
                  + " from support.technicians h where h.is_active)",
              SQLDataType.JSONB)
          .as("team");

  /** Times are microseconds: as texts they would depend on the session's settings. */
  private static final Field<JSONB> HISTORY =
      DSL.field(
              "(select jsonb_agg(jsonb_build_array(e.actor, e.actor_id, e.actor_name, e.action,"
                  + " e.payload, (extract(epoch from e.ts) * 1000000)::bigint) order by e.id)"
                  + " from support.events e where e.ticket_id = {0})",
              SQLDataType.JSONB, TICKETS.ID)
          .as("history");

  private static final HotStatement FIND = HotStatement.of(ShownTicket::find);

  private ShownTicket() {}

  static Optional<TicketView> find(Session session, TicketId ticket) {
    return FIND.on(session).set(TICKETS.ID, ticket.value()).find(ShownTicket::view);
  }

  private static Query find(DSLContext sql, Parameters bind) {
    return sql.select(PostgresTickets.columns())
        .select(TECHNICIANS.fields())
        .select(FEEDBACK.fields())
        .select(TEAM, HISTORY)
        .from(TICKETS)
        .join(USERS)
        .on(USERS.TG_ID.eq(TICKETS.CLIENT_TG_ID))
        .leftJoin(TECHNICIANS)
        .on(TECHNICIANS.ID.eq(TICKETS.ASSIGNED_TECH_ID))
        .leftJoin(FEEDBACK)
        .on(FEEDBACK.TICKET_ID.eq(TICKETS.ID))
        .where(TICKETS.ID.eq(bind.to(TICKETS.ID)));
  }

  private static TicketView view(Row row) {
    Existing ticket = TicketMapper.ticket(row);
    TicketId id = ticket.file().id();
    return new TicketView(
        ticket,
        PostgresClients.profile(row),
        row.find(TECHNICIANS.ID).map(number -> technician(number, row)),
        list(row, TEAM, ShownTicket::technician),
        list(row, HISTORY, entry -> entry(id, entry)),
        row.find(FEEDBACK.ID).map(number -> feedback(id, row)));
  }

  private static <T> List<T> list(Row row, Field<JSONB> column, Function<JsonNode, T> mapper) {
    return row.find(column).map(JsonbTrees::tree).stream()
        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
        .map(mapper)
        .toList();
  }

  private static Technician technician(long id, Row row) {
    return new Technician(
        new TechnicianId(id),
        row.get(TECHNICIANS.NAME),
        row.find(TECHNICIANS.TG_USER_ID).map(PersonId::new),
        new ChatId(row.get(TECHNICIANS.GROUP_CHAT_ID)),
        row.get(TECHNICIANS.IS_ACTIVE));
  }

  private static Technician technician(JsonNode active) {
    return new Technician(
        new TechnicianId(active.path(0).asLong()),
        active.path(1).asText(),
        person(active.path(2)),
        new ChatId(active.path(3).asLong()),
        true);
  }

  private static TicketHistoryEntry entry(TicketId ticket, JsonNode entry) {
    return new TicketHistoryEntry(
        ticket,
        new TicketActor(
            Role.valueOf(entry.path(0).asText()), person(entry.path(1)), entry.path(2).asText()),
        TicketAction.valueOf(entry.path(3).asText()),
        JsonbTrees.texts(entry.path(4)),
        Instant.EPOCH.plus(entry.path(5).asLong(), ChronoUnit.MICROS));
  }

  private static Feedback feedback(TicketId ticket, Row row) {
    return new Feedback(
        ticket,
        List.of(row.get(FEEDBACK.Q1), row.get(FEEDBACK.Q2), row.get(FEEDBACK.Q3)),
        row.find(FEEDBACK.COMMENT),
        row.get(FEEDBACK.CREATED_AT));
  }

  private static Optional<PersonId> person(JsonNode id) {
    return id.isNull() ? Optional.empty() : Optional.of(new PersonId(id.asLong()));
  }
}
