package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.OUTBOX;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.generated.telegram.tables.Outbox;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.OutboxRecord;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox as a delivery worker sees it.
 *
 * <p>A claim is a transaction of two statements. The first picks heads, skips rows others have
 * locked, and takes a lock of the server on each one's ordering key, without waiting. The second
 * sees everything that earlier holders of those locks committed, and leases the rows whose key is
 * still free. So two workers never hold two rows of one key, although a row with a lower number may
 * turn up late: because its transaction committed after a younger one's, or because it was
 * replayed.
 */
final class PostgresOutboxQueue implements OutboxQueue {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresOutboxQueue.class);

  /**
   * Maximum rows of one destination per claim. If the destination turns out to be frozen, the claim
   * still has rows of others.
   */
  static final int MOST_PER_DESTINATION = 8;

  /**
   * Number of rows a claim examines, to look past crowded destinations and rows locked by others.
   */
  private static final int LOOK_AHEAD = 500;

  private static final int PURGE_BATCH = 5000;

  /**
   * {0} now, {1} channels, {2} kinds, {3} rows to examine, {4} maximum of one destination, {5}
   * maximum in all.
   *
   * <p>The condition for a claimable row is written twice: if a row changed after the snapshot was
   * taken, PostgreSQL evaluates the outer one again. The heads are one hashed list: "is true" keeps
   * the planner from making a join of it, which would be a lookup per row. With 10,000 rows pending
   * beside 100,000 done a claim takes 3 to 10 ms, for any distribution of keys and destinations;
   * with none pending 0.4 ms (4 cores, PostgreSQL 18).
   */
  private static final String LOCK_HEADS =
      """
      with candidate as materialized (
        select o.id, row_number() over (
            partition by o.destination order by o.urgency, o.due_at, o.id) as place
        from (
          select o.id, o.destination, o.urgency, o.due_at
          from telegram.outbox o
          where o.state = 'PENDING'
            and o.due_at <= {0}
            and (o.lease_until is null or o.lease_until <= {0})
            and o.channel in ({1})
            and o.kind in ({2})
            and o.destination not in (
              select p.destination from telegram.chat_pause p where p.until > {0})
            and (o.id in (
              select min(e.id) from telegram.outbox e
              where e.state = 'PENDING' group by e.ordering_key)) is true
          order by o.urgency, o.due_at, o.id
          limit {3}
        ) o
      ), locked as materialized (
        select o.id, o.ordering_key
        from telegram.outbox o
        join candidate c on c.id = o.id and c.place <= {4}
        where o.state = 'PENDING'
          and o.due_at <= {0}
          and (o.lease_until is null or o.lease_until <= {0})
        order by o.urgency, o.due_at, o.id
        limit {5}
        for update of o skip locked
      )
      select id from locked where pg_try_advisory_xact_lock(hashtextextended(ordering_key, 0))
      """;

  /**
   * A backlog grows faster than PostgreSQL updates its statistics, and a prepared statement keeps
   * the plan it got while the table was empty. A nested loop over an estimated row or two then
   * takes 200 ms with 4,000 pending; a hash join is linear for any estimate.
   */
  static final String NO_NESTED_LOOPS = "set local enable_nestloop = off";

  private static final String NESTED_LOOPS = "set local enable_nestloop = on";

  /**
   * The channels of delivered effects, each found by one step in its index, however many effects it
   * has.
   */
  private static final String DELIVERED_CHANNELS =
      """
      with recursive delivered (channel) as (
        (select channel from telegram.outbox where state = 'DONE' order by channel limit 1)
        union all
        select (
            select o.channel from telegram.outbox o
            where o.state = 'DONE' and o.channel > d.channel order by o.channel limit 1)
        from delivered d where d.channel is not null
      )
      select channel from delivered where channel is not null
      """;

  /** {0} now, {1} {@link #DELIVERED_CHANNELS}. An index each; delivered effects are not counted. */
  private static final String DEPTH =
      """
      with waiting as (
          select channel, count(*) as waiting, min(due_at) filter (where due_at <= {0}) as oldest
          from telegram.outbox where state = 'PENDING' group by channel
        ), undelivered as (
          select channel, count(*) filter (where state = 'DEAD') as dead,
            count(*) filter (where state = 'PARKED') as parked
          from telegram.outbox where state in ('DEAD', 'PARKED') group by channel
        )
      select channel, coalesce(waiting, 0) as waiting, oldest, coalesce(dead, 0) as dead,
        coalesce(parked, 0) as parked
      from ({1}) delivered
        full join waiting using (channel)
        full join undelivered using (channel)
      order by channel
      """;

  private static final Outbox SIBLING = OUTBOX.as("sibling");
  private static final Field<String> PENDING = DSL.inline(OutboxRows.PENDING);
  private static final Comparator<OutboxRecord> MOST_URGENT_FIRST =
      Comparator.comparingInt(OutboxRecord::getUrgency)
          .thenComparing(OutboxRecord::getDueAt)
          .thenComparingLong(OutboxRecord::getId);

  private final Database database;
  private final Kinds<Effect> kinds;
  private final OutboxRows rows;

  PostgresOutboxQueue(Database database, Kinds<Effect> kinds) {
    this.database = database;
    this.kinds = kinds;
    this.rows = new OutboxRows(kinds);
  }

  @Override
  public List<Claim> claim(
      Set<Channel> channels, int limit, String worker, Instant now, Duration lease) {
    if (limit < 1) {
      throw new IllegalArgumentException("a claim asks for at least one effect, not " + limit);
    }
    if (channels.isEmpty()) {
      return List.of();
    }
    return database.inTransaction(
        "claim by " + worker,
        session -> {
          session.sql().execute(NO_NESTED_LOOPS);
          List<Long> heads = lockHeads(session.sql(), channels, limit, now);
          session.sql().execute(NESTED_LOOPS);
          List<OutboxRecord> leased = lease(session.sql(), heads, worker, now, lease);
          return readable(session.sql(), leased, now);
        });
  }

  private List<Long> lockHeads(DSLContext sql, Set<Channel> channels, int limit, Instant now) {
    return heads(sql, channels, kinds.names(), limit, now).fetch(OUTBOX.ID);
  }

  static ResultQuery<Record> heads(
      DSLContext sql, Set<Channel> channels, Set<String> kinds, int limit, Instant now) {
    return sql.resultQuery(
        LOCK_HEADS,
        DSL.val(now, OUTBOX.DUE_AT),
        texts(channels.stream().map(Channel::name).toList()),
        texts(kinds),
        DSL.val(Math.addExact(limit, LOOK_AHEAD)),
        DSL.val(MOST_PER_DESTINATION),
        DSL.val(limit));
  }

  private static QueryPart texts(Collection<String> values) {
    return DSL.list(values.stream().sorted().map(DSL::inline).toList());
  }

  private static List<OutboxRecord> lease(
      DSLContext sql, List<Long> heads, String worker, Instant now, Duration lease) {
    if (heads.isEmpty()) {
      return List.of();
    }
    return sql.update(OUTBOX)
        .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
        .set(
            OUTBOX.FIRST_ATTEMPT_AT,
            DSL.coalesce(OUTBOX.FIRST_ATTEMPT_AT, DSL.val(now, OUTBOX.FIRST_ATTEMPT_AT)))
        // A lease that is still written down was never settled.
        .set(
            OUTBOX.IN_DOUBT,
            DSL.field(DSL.condition(OUTBOX.IN_DOUBT).or(OUTBOX.LEASED_BY.isNotNull())))
        .set(OUTBOX.LEASE_UNTIL, now.plus(lease))
        .set(OUTBOX.LEASED_BY, worker)
        .where(OUTBOX.ID.in(heads))
        .andNotExists(
            DSL.selectOne()
                .from(SIBLING)
                .where(SIBLING.STATE.eq(PENDING))
                .and(SIBLING.ORDERING_KEY.eq(OUTBOX.ORDERING_KEY))
                .and(SIBLING.ID.ne(OUTBOX.ID))
                .and(SIBLING.ID.lt(OUTBOX.ID).or(SIBLING.LEASE_UNTIL.gt(now))))
        .returning()
        .fetch();
  }

  /** An unreadable row fails alone, as a dead letter; it must not block the others. */
  private List<Claim> readable(DSLContext sql, List<OutboxRecord> leased, Instant now) {
    List<Claim> claims = new ArrayList<>();
    for (OutboxRecord row : leased.stream().sorted(MOST_URGENT_FIRST).toList()) {
      try {
        claims.add(rows.claim(row));
      } catch (RuntimeException e) {
        LOG.error("outbox row {} is given up, for it cannot be read", row.getId(), e);
        sql.update(OUTBOX)
            .set(OUTBOX.STATE, OutboxRows.DEAD)
            .set(OUTBOX.FINISHED_AT, now)
            .set(OUTBOX.LAST_ERROR, String.valueOf(e.getMessage()))
            .setNull(OUTBOX.LEASE_UNTIL)
            .setNull(OUTBOX.LEASED_BY)
            .where(OUTBOX.ID.eq(row.getId()))
            .execute();
      }
    }
    return claims;
  }

  @Override
  public void release(Collection<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    database.inTransaction(
        "release of " + claims.size() + " claims",
        session ->
            claims.stream()
                // Always in one order, so that two releases cannot wait for each other.
                .sorted(Comparator.comparingLong(Claim::outboxId))
                .mapToInt(claim -> PostgresOutbox.release(session.sql(), claim))
                .sum());
  }

  @Override
  public List<OutboxDepth> depth(Instant now) {
    return database.once(
        "depth of the outbox",
        sql ->
            sql.resultQuery(DEPTH, DSL.val(now, OUTBOX.DUE_AT), DSL.sql(DELIVERED_CHANNELS))
                .fetch(row -> depth(row, now)));
  }

  private static OutboxDepth depth(Record row, Instant now) {
    return new OutboxDepth(
        new Channel(row.get("channel", String.class)),
        row.get("waiting", long.class),
        row.get("dead", long.class),
        row.get("parked", long.class),
        age(row.get("oldest", Instant.class), now));
  }

  private static Duration age(@Nullable Instant due, Instant now) {
    return due == null ? Duration.ZERO : Duration.between(due, now);
  }

  @Override
  public int purge(Instant before) {
    int purged = 0;
    for (String channel : deliveredChannels()) {
      int batch;
      do {
        batch = purgeBatch(channel, before);
        purged += batch;
      } while (batch == PURGE_BATCH);
    }
    return purged;
  }

  private List<String> deliveredChannels() {
    return database.once(
        "channels of the outbox",
        sql -> sql.resultQuery(DELIVERED_CHANNELS).fetch(row -> row.get(0, String.class)));
  }

  /** In parts, so that no single statement takes long. */
  private int purgeBatch(String channel, Instant before) {
    return database.once(
        "purge of the outbox",
        sql ->
            sql.deleteFrom(OUTBOX)
                .where(
                    OUTBOX.ID.in(
                        DSL.select(OUTBOX.ID)
                            .from(OUTBOX)
                            .where(OUTBOX.STATE.eq(DSL.inline(OutboxRows.DONE)))
                            .and(OUTBOX.CHANNEL.eq(DSL.inline(channel)))
                            .and(OUTBOX.FINISHED_AT.lt(before))
                            .limit(PURGE_BATCH)))
                .execute());
  }
}
