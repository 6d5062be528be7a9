package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.CHAT_PAUSE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.OUTBOX;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.OutboxRecord;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Postponed;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driven.Outbox;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;

/** The outbox as a transaction sees it; one object per transaction. */
public final class PostgresOutbox implements Outbox {

  private static final int LONGEST_ERROR = 4000;

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
    session.enqueued();
  }

  @Override
  public boolean settle(Claim claim, Disposition disposition, Instant at) {
    batch.write();
    return switch (disposition) {
      case Done done -> finish(claim, OutboxRows.DONE, Optional.empty(), at);
      case Dead dead -> finish(claim, OutboxRows.DEAD, Optional.of(dead.cause()), at);
      case Parked parked -> finish(claim, OutboxRows.PARKED, Optional.of(parked.cause()), at);
      case Retry retry -> retry(claim, retry);
      case Held held -> hold(claim, held);
      case Postponed postponed -> postpone(claim, postponed);
    };
  }

  private boolean finish(Claim claim, String state, Optional<String> error, Instant at) {
    Field<String> lastError =
        error
            .map(text -> (Field<String>) DSL.val(cut(text), OUTBOX.LAST_ERROR))
            .orElse(OUTBOX.LAST_ERROR);
    return unleased(session.sql())
            .set(OUTBOX.STATE, state)
            .set(OUTBOX.FINISHED_AT, at)
            .set(OUTBOX.LAST_ERROR, lastError)
            .where(isStill(claim))
            .execute()
        == 1;
  }

  private boolean retry(Claim claim, Retry retry) {
    return unleased(session.sql())
            .set(OUTBOX.DUE_AT, retry.at())
            .set(OUTBOX.LAST_ERROR, cut(retry.cause()))
            .where(isStill(claim))
            .execute()
        == 1;
  }

  /** The row stays due as it was, and so keeps its place; it is its destination that waits. */
  private boolean hold(Claim claim, Held held) {
    boolean ours = release(session.sql(), claim) == 1;
    if (ours) {
      freeze(claim.route().destination(), held.until());
    }
    return ours;
  }

  /** Takes the attempt back; the row alone waits, and the rows of its key behind it. */
  private boolean postpone(Claim claim, Postponed postponed) {
    return released(session.sql())
            .set(OUTBOX.DUE_AT, postponed.until())
            .where(isStill(claim))
            .execute()
        == 1;
  }

  private void freeze(String destination, Instant until) {
    session
        .sql()
        .insertInto(CHAT_PAUSE)
        .set(CHAT_PAUSE.DESTINATION, destination)
        .set(CHAT_PAUSE.UNTIL, until)
        .onConflict(CHAT_PAUSE.DESTINATION)
        .doUpdate()
        .setAllToExcluded()
        .where(CHAT_PAUSE.UNTIL.lt(until))
        .execute();
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
    boolean replayed =
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
                .execute()
            == 1;
    if (replayed) {
      session.enqueued();
    }
    return replayed;
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

  private static String cut(String text) {
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
