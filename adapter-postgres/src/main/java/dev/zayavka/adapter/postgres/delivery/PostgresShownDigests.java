package dev.zayavka.adapter.postgres.delivery;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.SHOWN_DIGEST;

import dev.zayavka.adapter.postgres.generated.telegram.tables.records.ShownDigestRecord;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;

/** Digests of what is shown. Two edits that overlapped meet at the row of their subject. */
public final class PostgresShownDigests implements ShownDigests {

  private final DSLContext sql;

  public PostgresShownDigests(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public ShownDigest find(String subject) {
    return sql.select(SHOWN_DIGEST.VERSION, SHOWN_DIGEST.DIGEST)
        .from(SHOWN_DIGEST)
        .where(SHOWN_DIGEST.SUBJECT.eq(subject))
        .fetchOptional(
            row -> new ShownDigest(subject, row.value1(), Optional.ofNullable(row.value2())))
        .orElseGet(() -> ShownDigest.unknown(subject));
  }

  @Override
  public void keep(ShownDigest shown, Instant at) {
    if (shown.version() == ShownDigest.NEW) {
      inserting(shown, at).onConflictDoNothing().execute();
    } else {
      inserting(shown, at)
          .onConflict(SHOWN_DIGEST.SUBJECT)
          .doUpdate()
          .set(SHOWN_DIGEST.VERSION, SHOWN_DIGEST.VERSION.plus(1))
          .set(
              SHOWN_DIGEST.DIGEST,
              DSL.when(
                  SHOWN_DIGEST.VERSION.eq(shown.version()),
                  DSL.val(shown.digest().orElse(null), SHOWN_DIGEST.DIGEST)))
          .set(SHOWN_DIGEST.CHANGED_ON, day(at))
          .execute();
    }
  }

  /** A record that was removed since its version was read starts again without a digest. */
  private InsertSetMoreStep<ShownDigestRecord> inserting(ShownDigest shown, Instant at) {
    return sql.insertInto(SHOWN_DIGEST)
        .set(SHOWN_DIGEST.SUBJECT, shown.subject())
        .set(SHOWN_DIGEST.VERSION, shown.version() == ShownDigest.NEW ? 0L : 1L)
        .set(SHOWN_DIGEST.DIGEST, shown.version() <= 0 ? shown.digest().orElse(null) : null)
        .set(SHOWN_DIGEST.CHANGED_ON, day(at));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
