package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.OUTBOX;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.OutboxRecord;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Settled;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driven.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;

/** The outbox as a transaction sees it; one object per transaction. */
public final class PostgresOutbox implements Outbox {

  private final Session session;
  private final OutboxRows rows;
  private final OutboxBatch batch;

  public PostgresOutbox(Session session, Kinds<Effect> kinds) {
    this.session = session;
    this.rows = new OutboxRows(kinds);
    this.batch = new OutboxBatch(session);
  }

  @Override
  public void enqueue(Effect effect, Instant at) {
    batch.add(rows.pending(effect, at));
    session.enqueued(effect.route().channel());
  }

  @Override
  public Set<Long> settle(List<Settled> outcomes) {
    batch.write();
    return SettleStatement.execute(session.connection(), outcomes);
  }

  @Override
  public Optional<Undelivered> undelivered(long outboxId) {
    batch.write();
    return session
        .sql()
        .selectFrom(OUTBOX)
        .where(OUTBOX.ID.eq(outboxId))
        .and(OUTBOX.STATE.in(OutboxRows.DEAD, OutboxRows.PARKED))
        .fetchOptional(rows::undelivered);
  }

  @Override
  public boolean replay(long outboxId, Instant at) {
    batch.write();
    Optional<Channel> channel =
        session
            .sql()
            .update(OUTBOX)
            .set(OUTBOX.STATE, OutboxRows.PENDING)
            .set(OUTBOX.DUE_AT, at)
            .set(OUTBOX.CREATED_AT, at)
            .set(OUTBOX.ATTEMPTS, 0)
            .setNull(OUTBOX.FIRST_ATTEMPT_AT)
            .setNull(OUTBOX.FINISHED_AT)
            .set(OUTBOX.IN_DOUBT, false)
            .where(OUTBOX.ID.eq(outboxId))
            .and(OUTBOX.STATE.in(OutboxRows.DEAD, OutboxRows.PARKED))
            .returning(OUTBOX.CHANNEL)
            .fetchOptional(row -> new Channel(row.getChannel()));
    channel.ifPresent(session::enqueued);
    return channel.isPresent();
  }

  /** Takes the attempt back, and with the first one the moment it began. */
  static int release(DSLContext sql, Claim claim) {
    return released(sql).where(isStill(claim)).execute();
  }

  private static UpdateSetMoreStep<OutboxRecord> released(DSLContext sql) {
    return unleased(sql)
        .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.minus(1))
        .set(OUTBOX.FIRST_ATTEMPT_AT, DSL.when(OUTBOX.ATTEMPTS.gt(1), OUTBOX.FIRST_ATTEMPT_AT));
  }

  private static UpdateSetMoreStep<OutboxRecord> unleased(DSLContext sql) {
    return sql.update(OUTBOX).setNull(OUTBOX.LEASE_UNTIL).setNull(OUTBOX.LEASED_BY);
  }

  /** True for a row this claim still holds: it was not claimed again after the lease expired. */
  private static Condition isStill(Claim claim) {
    return OUTBOX
        .ID
        .eq(claim.outboxId())
        .and(OUTBOX.STATE.eq(OutboxRows.PENDING))
        .and(OUTBOX.LEASED_BY.eq(claim.worker()))
        .and(OUTBOX.ATTEMPTS.eq(claim.attempt()));
  }
}
