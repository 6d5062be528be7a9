package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.SHOWN_DIGEST;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.ShownDigestRecord;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;

/** Digests of what is shown. Two edits that overlapped meet at the row of their subject. */
public final class PostgresShownDigests implements ShownDigests {

  /** Version that an edit has read. */
  private static final Field<Long> READ = DSL.field("read", SHOWN_DIGEST.VERSION.getDataType());

  /** Digest of an edit that nothing came between. */
  private static final Field<String> WRITTEN =
      DSL.field("written", SHOWN_DIGEST.DIGEST.getDataType());

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(SHOWN_DIGEST.VERSION, SHOWN_DIGEST.DIGEST)
                  .from(SHOWN_DIGEST)
                  .where(SHOWN_DIGEST.SUBJECT.eq(bind.to(SHOWN_DIGEST.SUBJECT))));

  private static final HotStatement KEEP_NEW =
      HotStatement.of((sql, bind) -> inserting(sql, bind).onConflictDoNothing());

  private static final HotStatement KEEP =
      HotStatement.of(
          (sql, bind) ->
              inserting(sql, bind)
                  .onConflict(SHOWN_DIGEST.SUBJECT)
                  .doUpdate()
                  .set(SHOWN_DIGEST.VERSION, SHOWN_DIGEST.VERSION.plus(DSL.inline(1)))
                  .set(
                      SHOWN_DIGEST.DIGEST,
                      DSL.when(SHOWN_DIGEST.VERSION.eq(bind.to(READ)), bind.to(WRITTEN)))
                  .set(SHOWN_DIGEST.CHANGED_ON, bind.to(SHOWN_DIGEST.CHANGED_ON)));

  private final Session session;

  public PostgresShownDigests(Session session) {
    this.session = session;
  }

  @Override
  public ShownDigest find(String subject) {
    return FIND.on(session)
        .set(SHOWN_DIGEST.SUBJECT, subject)
        .find(
            row ->
                new ShownDigest(
                    subject, row.get(SHOWN_DIGEST.VERSION), row.find(SHOWN_DIGEST.DIGEST)))
        .orElseGet(() -> ShownDigest.unknown(subject));
  }

  @Override
  public void keep(ShownDigest shown, Instant at) {
    if (shown.version() == ShownDigest.NEW) {
      inserted(KEEP_NEW, shown, at).execute();
    } else {
      inserted(KEEP, shown, at)
          .set(READ, shown.version())
          .set(WRITTEN, shown.digest().orElse(null))
          .execute();
    }
  }

  /** A record that was removed since its version was read starts again without a digest. */
  private BoundStatement inserted(HotStatement statement, ShownDigest shown, Instant at) {
    return statement
        .on(session)
        .set(SHOWN_DIGEST.SUBJECT, shown.subject())
        .set(SHOWN_DIGEST.VERSION, shown.version() == ShownDigest.NEW ? 0L : 1L)
        .set(SHOWN_DIGEST.DIGEST, shown.version() <= 0 ? shown.digest().orElse(null) : null)
        .set(SHOWN_DIGEST.CHANGED_ON, LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static InsertSetMoreStep<ShownDigestRecord> inserting(DSLContext sql, Parameters bind) {
    return sql.insertInto(SHOWN_DIGEST)
        .set(SHOWN_DIGEST.SUBJECT, bind.to(SHOWN_DIGEST.SUBJECT))
        .set(SHOWN_DIGEST.VERSION, bind.to(SHOWN_DIGEST.VERSION))
        .set(SHOWN_DIGEST.DIGEST, bind.to(SHOWN_DIGEST.DIGEST))
        .set(SHOWN_DIGEST.CHANGED_ON, bind.to(SHOWN_DIGEST.CHANGED_ON));
  }
}
