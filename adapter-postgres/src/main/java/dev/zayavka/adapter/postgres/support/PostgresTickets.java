package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Sequences.TICKET_IDS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TECH_THREADS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.LogSubjects;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.support.tables.records.TicketsRecord;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Absent;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.driven.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.UpdateSetFirstStep;
import org.jooq.UpdateSetMoreStep;
import org.jooq.UpdateSetStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class PostgresTickets implements Tickets {

  private static final Condition IS_OPEN =
      TICKETS.STATUS.ne(DSL.inline(TicketStatus.CLOSED.name()));

  /** Columns of a ticket that may change after it was opened. */
  private static final List<Field<?>> CHANGING =
      List.of(
          TICKETS.STATUS,
          TICKETS.VERSION,
          TICKETS.MAIN_CHAT_ID,
          TICKETS.MAIN_THREAD_ID,
          TICKETS.CARD_MESSAGE_ID,
          TICKETS.ASSIGNED_TECH_ID,
          TICKETS.CLIENT_BLOCKED,
          TICKETS.WAITING_SINCE,
          TICKETS.ANSWER_BY,
          TICKETS.IS_OVERDUE,
          TICKETS.FIRST_ANSWER_AT,
          TICKETS.CLOSED_AT);

  private static final Field<Long> TECHNICIAN = DSL.field("technician", SQLDataType.BIGINT);

  private static final Field<Long[]> NUMBERS =
      DSL.field("numbers", TICKETS.ID.getDataType().array());

  private static final HotStatement LOCK_CLIENT =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                  "select pg_advisory_xact_lock("
                      + "hashtextextended('support.client:' || cast({0} as bigint), 0))",
                  bind.to(USERS.TG_ID)));

  private static final HotStatement HOLD =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                  "select pg_advisory_xact_lock(hashtextextended('support.ticket:' || t.id, 0))"
                      + " from unnest(cast({0} as bigint[])) t (id)",
                  bind.to(NUMBERS)));

  private static final HotStatement LOCK =
      HotStatement.of((sql, bind) -> locked(sql, "locked_ticket", bind.to(TICKETS.ID)));

  private static final HotStatement LOCK_OPEN =
      HotStatement.of((sql, bind) -> locked(sql, "locked_open_ticket", bind.to(USERS.TG_ID)));

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(columns())
                  .from(TICKETS)
                  .join(USERS)
                  .on(USERS.TG_ID.eq(TICKETS.CLIENT_TG_ID))
                  .where(TICKETS.ID.eq(bind.to(TICKETS.ID))));

  private static final HotStatement UPDATE =
      HotStatement.of(
          (sql, bind) -> {
            UpdateSetFirstStep<TicketsRecord> update = sql.update(TICKETS);
            CHANGING.forEach(column -> set(update, column, bind));
            return set(update, TICKETS.UPDATED_AT, bind).where(TICKETS.ID.eq(bind.to(TICKETS.ID)));
          });

  private static final HotStatement OPEN =
      HotStatement.of(
          (sql, bind) ->
              sql.select(TICKETS.ID)
                  .from(TICKETS)
                  .where(TICKETS.CLIENT_TG_ID.eq(bind.to(TICKETS.CLIENT_TG_ID)))
                  .and(IS_OPEN));

  private static final HotStatement AT =
      HotStatement.of(
          (sql, bind) ->
              sql.select(TICKETS.ID, DSL.castNull(SQLDataType.BIGINT).as(TECHNICIAN))
                  .from(TICKETS)
                  .where(TICKETS.MAIN_CHAT_ID.eq(bind.to(TICKETS.MAIN_CHAT_ID)))
                  .and(TICKETS.MAIN_THREAD_ID.eq(bind.to(TICKETS.MAIN_THREAD_ID)))
                  .unionAll(
                      DSL.select(TECH_THREADS.TICKET_ID, TECH_THREADS.TECH_ID)
                          .from(TECH_THREADS)
                          .where(TECH_THREADS.TECH_CHAT_ID.eq(bind.to(TICKETS.MAIN_CHAT_ID)))
                          .and(TECH_THREADS.TECH_THREAD_ID.eq(bind.to(TICKETS.MAIN_THREAD_ID)))));

  private final Session session;

  /**
   * The tickets this transaction has locked, as it left them. Nobody else changes a locked ticket.
   */
  private final Map<TicketId, TicketState> locked = new HashMap<>();

  PostgresTickets(Session session) {
    this.session = session;
    session.onForget(locked::clear);
  }

  /** A name is the lock, as in earlier releases: a lock of the row would be written to disk. */
  @Override
  public void lockClient(PersonId client) {
    LOCK_CLIENT.on(session).set(USERS.TG_ID, client.value()).fetch(row -> client);
  }

  @Override
  public Optional<Open> lockOpen(PersonId client) {
    return lockedOpen(client).or(() -> readOpen(client));
  }

  /** A client has one open ticket at most. */
  private Optional<Open> lockedOpen(PersonId client) {
    return locked.values().stream()
        .filter(Open.class::isInstance)
        .map(Open.class::cast)
        .filter(ticket -> ticket.file().client().id().equals(client))
        .findFirst();
  }

  private Optional<Open> readOpen(PersonId client) {
    Optional<Open> open =
        LOCK_OPEN
            .on(session)
            .set(USERS.TG_ID, client.value())
            .find(row -> (Open) TicketMapper.ticket(row));
    return open.map(ticket -> (Open) kept(ticket.file().id(), ticket));
  }

  /** The function locks first and reads then, by a statement that sees what others committed. */
  @Override
  public TicketState lock(TicketId ticket) {
    LogSubjects.note(LogSubjects.TICKET, ticket.value());
    TicketState known = locked.get(ticket);
    if (known != null) {
      return known;
    }
    TicketState read =
        LOCK.on(session)
            .set(TICKETS.ID, ticket.value())
            .<TicketState>find(TicketMapper::ticket)
            .orElseGet(Absent::new);
    return kept(ticket, read);
  }

  @Override
  public void hold(Collection<TicketId> tickets) {
    Long[] numbers = tickets.stream().map(TicketId::value).sorted().distinct().toArray(Long[]::new);
    if (numbers.length > 0) {
      HOLD.on(session).set(NUMBERS, numbers).fetch(row -> tickets);
    }
  }

  /** Keeps a ticket that another statement of this transaction has locked and then read. */
  void keep(Existing ticket) {
    kept(ticket.file().id(), ticket);
  }

  /**
   * A ticket that was locked before is newer than what was just read, if this transaction saved it.
   */
  private TicketState kept(TicketId ticket, TicketState read) {
    LogSubjects.note(LogSubjects.TICKET, ticket.value());
    TicketState known = locked.putIfAbsent(ticket, read);
    return known == null ? read : known;
  }

  @Override
  public TicketState find(TicketId ticket) {
    TicketState known = locked.get(ticket);
    return known != null
        ? known
        : FIND.on(session)
            .set(TICKETS.ID, ticket.value())
            .<TicketState>find(TicketMapper::ticket)
            .orElseGet(Absent::new);
  }

  @Override
  public TicketId nextId() {
    TicketId fresh = new TicketId(session.sql().nextval(TICKET_IDS));
    // Nobody else knows this number, so there is nothing to lock and nothing to read.
    locked.put(fresh, new Absent());
    return fresh;
  }

  @Override
  public void save(Existing ticket, Instant at) {
    TicketId id = ticket.file().id();
    if (locked.get(id) instanceof Existing before) {
      update(ticket, at);
      if (!before.file().mirrors().equals(ticket.file().mirrors())) {
        saveMirrors(ticket, at);
      }
    } else {
      insert(ticket, at);
      saveMirrors(ticket, at);
    }
    locked.put(id, ticket);
  }

  private void update(Existing ticket, Instant at) {
    if (UPDATE.on(session).set(TicketMapper.row(ticket, at)).execute() != 1) {
      throw new IllegalStateException("ticket " + ticket.file().id().value() + " is gone");
    }
  }

  private void insert(Existing ticket, Instant at) {
    DSLContext sql = session.sql();
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
  }

  @Override
  public Optional<TicketId> open(PersonId client) {
    return OPEN.on(session)
        .set(TICKETS.CLIENT_TG_ID, client.value())
        .find(row -> new TicketId(row.get(TICKETS.ID)));
  }

  @Override
  public Optional<TicketId> newest(PersonId client) {
    return number(
        session
            .sql()
            .select(TICKETS.ID)
            .from(TICKETS)
            .where(TICKETS.CLIENT_TG_ID.eq(client.value()))
            .orderBy(TICKETS.ID.desc())
            .limit(1));
  }

  @Override
  public Optional<At> at(Topic topic) {
    return AT.on(session)
        .set(TICKETS.MAIN_CHAT_ID, topic.chat().value())
        .set(TICKETS.MAIN_THREAD_ID, topic.thread())
        .find(
            row ->
                new At(
                    new TicketId(row.get(TICKETS.ID)),
                    row.find(TECHNICIAN)
                        .map(technician -> Leg.mirror(new TechnicianId(technician)))
                        .orElse(Leg.MAIN)));
  }

  @Override
  public List<TicketId> unanswered(Instant now, int limit) {
    return session
        .sql()
        .select(TICKETS.ID)
        .from(TICKETS)
        .where(TICKETS.WAITING_SINCE.isNotNull())
        .andNot(TICKETS.IS_OVERDUE)
        .and(TICKETS.ANSWER_BY.le(now))
        .orderBy(TICKETS.ANSWER_BY, TICKETS.ID)
        .limit(limit)
        .fetch(row -> new TicketId(row.value1()));
  }

  @Override
  public List<TicketId> withoutTopic(Instant from, Instant to, int limit) {
    return session
        .sql()
        .select(TICKETS.ID)
        .from(TICKETS)
        .where(IS_OPEN)
        .and(TICKETS.MAIN_THREAD_ID.isNull())
        .and(TICKETS.WAITING_SINCE.between(from, to))
        .orderBy(TICKETS.WAITING_SINCE, TICKETS.ID)
        .limit(limit)
        .fetch(row -> new TicketId(row.value1()));
  }

  private void saveMirrors(Existing ticket, Instant at) {
    long id = ticket.file().id().value();
    DSLContext sql = session.sql();
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

  /** Columns by name: during an update the row may have columns this release does not know. */
  private static Query locked(DSLContext sql, String function, Field<Long> by) {
    List<Field<?>> columns = new ArrayList<>();
    Collections.addAll(columns, TICKETS.fields());
    Collections.addAll(columns, USERS.fields());
    String listed =
        columns.stream()
            .map(column -> part(column) + column.getName())
            .collect(Collectors.joining(", "));
    columns.add(TicketMapper.MIRRORS);
    return sql.resultQuery(
            "select " + listed + ", l.mirrors from support." + function + "({0}) l", by)
        .coerce(columns);
  }

  private static String part(Field<?> column) {
    return Arrays.asList(TICKETS.fields()).contains(column) ? "(l.ticket)." : "(l.client).";
  }

  /** Columns of a ticket with its client and mirrors, as {@link TicketMapper#ticket} reads them. */
  static List<Field<?>> columns() {
    List<Field<?>> columns = new ArrayList<>();
    Collections.addAll(columns, TICKETS.fields());
    Collections.addAll(columns, USERS.fields());
    columns.add(mirrors());
    return columns;
  }

  private static Field<Long[][]> mirrors() {
    return DSL.field(
            "(select array_agg(array[m.tech_id, m.tech_chat_id, m.tech_thread_id])"
                + " from support.tech_threads m where m.ticket_id = {0})",
            TicketMapper.MIRRORS.getDataType(), TICKETS.ID)
        .as(TicketMapper.MIRRORS);
  }

  private static <T> UpdateSetMoreStep<TicketsRecord> set(
      UpdateSetStep<TicketsRecord> update, Field<T> column, Parameters bind) {
    return update.set(column, bind.to(column));
  }

  private static Optional<TicketId> number(Select<? extends Record> query) {
    return query.fetchOptional().map(row -> new TicketId(row.get(0, long.class)));
  }
}
