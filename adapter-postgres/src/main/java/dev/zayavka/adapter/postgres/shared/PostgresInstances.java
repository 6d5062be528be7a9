package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.INSTANCE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.LOCK;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.delivery.AbandonedLeases;
import dev.zayavka.ports.shared.Heartbeat;
import dev.zayavka.ports.shared.Heartbeat.Ended;
import dev.zayavka.ports.shared.Heartbeat.Renewed;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.driven.Instances;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * A row per term. An instance is ended by the transaction that frees all it held; the row's lock
 * lets its own heartbeat come before or after, not between.
 */
final class PostgresInstances implements Instances {

  /**
   * {0} term, {1} owner, {2} leaderships, {3} seconds until death. A leadership is a row of {@code
   * telegram.lock} with a lease, as in release 0.1, so that instances of both releases respect each
   * other's.
   */
  private static final String BEAT =
      """
      with own as (
        update telegram.instance set heartbeat_at = clock_timestamp()
        where term = {0} and ended_at is null
        returning term
      ), lead as (
        insert into telegram.lock as held (name, owner, expires_at)
        select wanted.name, {1}, clock_timestamp() + {3} * interval '1 second'
        from own, unnest({2}) as wanted (name)
        order by wanted.name
        on conflict (name) do update set owner = excluded.owner, expires_at = excluded.expires_at
          where held.owner = excluded.owner or held.expires_at <= clock_timestamp()
        returning held.name
      )
      select (select count(*) from own) as renewed,
        (select coalesce(array_agg(lead.name), '{}'::text[]) from lead) as leads,
        count(*) filter (where others.remaining > 0) as others_alive,
        coalesce(min(others.remaining), {3}) as next_death
      from (
        select extract(epoch from i.heartbeat_at - clock_timestamp()) + {3} as remaining
        from telegram.instance i where i.term <> {0} and i.ended_at is null
      ) others
      """;

  /** {0} the caller's term, {1} seconds until death. */
  private static final String END_DEAD =
      """
      update telegram.instance set ended_at = clock_timestamp(), ended_by = {0}
      where term in (
        select i.term from telegram.instance i
        where i.ended_at is null and i.term <> {0}
          and i.heartbeat_at <= clock_timestamp() - {1} * interval '1 second'
        for update skip locked)
      returning name, term, sessions
      """;

  /**
   * {0} the name of the sessions. A paused process may be in the middle of a transaction, whose row
   * locks nobody else could wait for.
   */
  private static final String END_SESSIONS =
      """
      select pg_terminate_backend(pid, 1000) from pg_stat_activity
      where application_name = {0} and {0} <> current_setting('application_name')
        and datname = current_database() and usename = current_user and xact_start is not null
      """;

  /** {0} an owner. Work that was begun is due as before, and its owner cannot mark it as done. */
  private static final String FREE_TIMED_WORK =
      """
      update telegram.scheduled_tasks
      set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
      where picked and picked_by = {0}
      """;

  private static final long MILLIS = 1000;

  private final Database database;

  PostgresInstances(Database database) {
    this.database = database;
  }

  /** Repeated if the connection is broken: a term nobody knows of is dead after a while. */
  @Override
  public InstanceTerm join(String instance) {
    long term =
        database.single(
            "join of instance " + instance,
            session ->
                session
                    .sql()
                    .insertInto(INSTANCE)
                    .set(INSTANCE.NAME, instance)
                    .set(INSTANCE.SESSIONS, sessionsHere())
                    .returningResult(INSTANCE.TERM)
                    .fetchSingle()
                    .value1());
    return new InstanceTerm(instance, term);
  }

  @Override
  public Heartbeat beat(InstanceTerm term, Set<String> leaderships) {
    return database.ahead(
        "heartbeat of " + term.owner(),
        sql ->
            answer(
                sql.fetchSingle(
                    BEAT,
                    DSL.val(term.number()),
                    DSL.val(term.owner()),
                    DSL.val(leaderships.toArray(String[]::new)),
                    seconds())));
  }

  private static Heartbeat answer(Record row) {
    if (row.get("renewed", int.class) == 0) {
      return new Ended();
    }
    double left = Math.max(0, row.get("next_death", double.class));
    return new Renewed(
        Set.of(row.get("leads", String[].class)),
        1 + row.get("others_alive", int.class),
        Duration.ofMillis((long) (left * MILLIS)));
  }

  @Override
  public List<InstanceTerm> endDead(InstanceTerm caller) {
    return database.inTransaction(
        "end of dead instances",
        session -> {
          List<InstanceTerm> dead =
              session
                  .sql()
                  .resultQuery(END_DEAD, DSL.val(caller.number()), seconds())
                  .fetch(
                      row -> {
                        session.sql().fetch(END_SESSIONS, DSL.val(row.get(INSTANCE.SESSIONS)));
                        return new InstanceTerm(row.get(INSTANCE.NAME), row.get(INSTANCE.TERM));
                      });
          dead.forEach(term -> free(session, term));
          return dead;
        });
  }

  @Override
  public void leave(InstanceTerm term) {
    database.inTransaction(
        "leave of instance " + term.owner(),
        session -> {
          free(session, term);
          return session
              .sql()
              .deleteFrom(INSTANCE)
              .where(INSTANCE.TERM.eq(term.number()))
              .and(INSTANCE.ENDED_AT.isNull())
              .execute();
        });
  }

  private static void free(Session session, InstanceTerm term) {
    AbandonedLeases.free(session, term.owner());
    session.sql().deleteFrom(LOCK).where(LOCK.OWNER.eq(term.owner())).execute();
    session.sql().execute(FREE_TIMED_WORK, DSL.val(term.owner()));
  }

  private static Field<String> sessionsHere() {
    return DSL.field("current_setting('application_name')", String.class);
  }

  private static Field<Long> seconds() {
    return DSL.inline(DEAD_AFTER.toSeconds());
  }
}
