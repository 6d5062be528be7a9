package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Sequences.TICKET_IDS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TECH_THREADS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.TechThreadsRecord;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Absent;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.driven.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

final class PostgresTickets implements Tickets {

  private static final Condition IS_OPEN =
      TICKETS.STATUS.ne(DSL.inline(TicketStatus.CLOSED.name()));

  private final DSLContext sql;

  PostgresTickets(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void lockClient(PersonId client) {
    lock("support.client:" + client.value());
  }

  /**
   * An absent ticket has no row to lock, so its number is locked first. A separate statement: the
   * next one then sees what the previous holder committed.
   */
  @Override
  public TicketState lock(TicketId ticket) {
    lock("support.ticket:" + ticket.value());
    return find(ticket);
  }

  @Override
  public TicketState find(TicketId ticket) {
    return sql.select(TICKETS, USERS)
        .from(TICKETS)
        .join(USERS)
        .on(USERS.TG_ID.eq(TICKETS.CLIENT_TG_ID))
        .where(TICKETS.ID.eq(ticket.value()))
        .fetchOptional()
        .<TicketState>map(row -> TicketMapper.ticket(row.value1(), row.value2(), mirrors(ticket)))
        .orElseGet(Absent::new);
  }

  @Override
  public TicketId nextId() {
    return new TicketId(sql.nextval(TICKET_IDS));
  }

  @Override
  public void save(Existing ticket, Instant at) {
    sql.insertInto(USERS)
        .set(PostgresClients.row(ticket.file().client(), at))
        .onConflictDoNothing()
        .execute();
    sql.insertInto(TICKETS)
        .set(TicketMapper.row(ticket, at))
        .onConflict(TICKETS.ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
    saveMirrors(ticket, at);
  }

  @Override
  public Optional<TicketId> open(PersonId client) {
    return number(
        sql.select(TICKETS.ID)
            .from(TICKETS)
            .where(TICKETS.CLIENT_TG_ID.eq(client.value()))
            .and(IS_OPEN));
  }

  @Override
  public Optional<TicketId> newest(PersonId client) {
    return number(
        sql.select(TICKETS.ID)
            .from(TICKETS)
            .where(TICKETS.CLIENT_TG_ID.eq(client.value()))
            .orderBy(TICKETS.ID.desc())
            .limit(1));
  }

  @Override
  public Optional<At> at(Topic topic) {
    Optional<At> main =
        number(
                sql.select(TICKETS.ID)
                    .from(TICKETS)
                    .where(TICKETS.MAIN_CHAT_ID.eq(topic.chat().value()))
                    .and(TICKETS.MAIN_THREAD_ID.eq(topic.thread())))
            .map(ticket -> new At(ticket, Leg.MAIN));
    return main.or(() -> mirror(topic));
  }

  @Override
  public List<TicketId> unanswered(Instant now, int limit) {
    return sql.select(TICKETS.ID)
        .from(TICKETS)
        .where(TICKETS.WAITING_SINCE.isNotNull())
        .andNot(TICKETS.IS_OVERDUE)
        .and(TICKETS.ANSWER_BY.le(now))
        .orderBy(TICKETS.ANSWER_BY, TICKETS.ID)
        .limit(limit)
        .fetch(row -> new TicketId(row.value1()));
  }

  private Optional<At> mirror(Topic topic) {
    return sql.selectFrom(TECH_THREADS)
        .where(TECH_THREADS.TECH_CHAT_ID.eq(topic.chat().value()))
        .and(TECH_THREADS.TECH_THREAD_ID.eq(topic.thread()))
        .fetchOptional(
            row ->
                new At(
                    new TicketId(row.getTicketId()),
                    Leg.mirror(new TechnicianId(row.getTechId()))));
  }

  private List<TechThreadsRecord> mirrors(TicketId ticket) {
    return sql.selectFrom(TECH_THREADS).where(TECH_THREADS.TICKET_ID.eq(ticket.value())).fetch();
  }

  private void saveMirrors(Existing ticket, Instant at) {
    long id = ticket.file().id().value();
    sql.deleteFrom(TECH_THREADS)
        .where(TECH_THREADS.TICKET_ID.eq(id))
        .and(
            TECH_THREADS.TECH_ID.notIn(
                ticket.file().mirrors().keySet().stream().map(TechnicianId::value).toList()))
        .execute();
    ticket
        .file()
        .mirrors()
        .forEach(
            (technician, topic) ->
                sql.insertInto(TECH_THREADS)
                    .set(TECH_THREADS.TICKET_ID, id)
                    .set(TECH_THREADS.TECH_ID, technician.value())
                    .set(TECH_THREADS.TECH_CHAT_ID, topic.chat().value())
                    .set(TECH_THREADS.TECH_THREAD_ID, topic.thread())
                    .set(TECH_THREADS.CREATED_AT, at)
                    .onConflict(TECH_THREADS.TICKET_ID, TECH_THREADS.TECH_ID)
                    .doUpdate()
                    .set(TECH_THREADS.TECH_CHAT_ID, topic.chat().value())
                    .set(TECH_THREADS.TECH_THREAD_ID, topic.thread())
                    .execute());
  }

  private void lock(String name) {
    sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(name));
  }

  private static Optional<TicketId> number(Select<? extends Record> query) {
    return query.fetchOptional().map(row -> new TicketId(row.get(0, long.class)));
  }
}
