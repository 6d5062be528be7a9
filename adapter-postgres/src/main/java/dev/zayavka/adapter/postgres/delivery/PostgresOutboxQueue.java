package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.OUTBOX;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.delivery.OutboxClaim.Claimed;
import dev.zayavka.adapter.postgres.delivery.OutboxClaim.Unreadable;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox as a delivery worker sees it.
 *
 * <p>A claim is one call of {@code telegram.claim_effects}, a transaction of its own. A due row
 * that is alone under its ordering key is leased where it lies. Others that are new, came back or
 * moved up are placed first: of each key one row is the head, under a unique index. Then due heads
 * are leased. The claim decides under a lock of each key, so two workers never hold two rows of one
 * key, although a row with a lower number may turn up late: because its transaction committed after
 * a younger one's, or because it was replayed. It waits for no lock.
 */
final class PostgresOutboxQueue implements OutboxQueue {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresOutboxQueue.class);

  private static final int PURGE_BATCH = 5000;

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

  private final Database database;
  private final OutboxClaim claim;
  private final HeadRepair repair;
  private final Kinds<Effect> kinds;

  PostgresOutboxQueue(Database database, Kinds<Effect> kinds) {
    this.database = database;
    this.kinds = kinds;
    this.claim = new OutboxClaim(new OutboxRows(kinds), kinds);
    this.repair = new HeadRepair(database, kinds);
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
    repair.runIfDue(now);
    Claimed claimed =
        database.single(
            "claim by " + worker,
            session -> claim.take(session.connection(), channels, limit, worker, now, lease));
    claimed.unreadable().forEach(row -> giveUp(row, now));
    return claimed.claims();
  }

  /** An unreadable row fails alone, as a dead letter; it must not block the others. */
  private void giveUp(Unreadable row, Instant now) {
    LOG.error("outbox row {} is given up, for it cannot be read", row.id(), row.cause());
    database.once(
        "dead letter " + row.id(),
        sql ->
            sql.update(OUTBOX)
                .set(OUTBOX.STATE, OutboxRows.DEAD)
                .set(OUTBOX.FINISHED_AT, now)
                .set(OUTBOX.LAST_ERROR, String.valueOf(row.cause().getMessage()))
                .setNull(OUTBOX.LEASE_UNTIL)
                .setNull(OUTBOX.LEASED_BY)
                .where(OUTBOX.ID.eq(row.id()))
                .execute());
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
  public Map<Channel, Instant> nextDue(Set<Channel> channels, Instant now) {
    return NextDue.of(database, channels, kinds.names(), now);
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
