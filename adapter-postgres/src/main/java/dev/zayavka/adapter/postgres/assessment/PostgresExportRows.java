package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.EXPORTED;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.assessment.driven.ExportRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

final class PostgresExportRows implements ExportRows {

  /** {0} sheet, {1} keys, {2} rows, {3} now. Two keys may exchange their rows: the check waits. */
  private static final String PLACE =
      """
      insert into assessment.exported (sheet, key, row_no, at)
      select {0}, p.key, p.row_no, {3} from unnest({1}, {2}) p (key, row_no)
      on conflict (sheet, key) do update set row_no = excluded.row_no, digest = null, at = excluded.at
      """;

  /** {0} sheet, {1} keys, {2} digests, {3} now. */
  private static final String WRITTEN =
      """
      update assessment.exported e set digest = w.digest, at = {3}
      from unnest({1}, {2}) w (key, digest) where e.sheet = {0} and e.key = w.key
      """;

  private final Session session;

  PostgresExportRows(Session session) {
    this.session = session;
  }

  /** A name is the lock: a sheet without rows is locked, too. */
  @Override
  public Map<String, Placed> lock(String sheet) {
    sql()
        .execute(
            "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
            DSL.val("assessment.sheet:" + sheet));
    Map<String, Placed> rows = new HashMap<>();
    sql()
        .select(EXPORTED.KEY, EXPORTED.ROW_NO, EXPORTED.DIGEST)
        .from(EXPORTED)
        .where(EXPORTED.SHEET.eq(sheet))
        .forEach(
            row ->
                rows.put(
                    row.value1(), new Placed(row.value2(), Optional.ofNullable(row.value3()))));
    return rows;
  }

  @Override
  public void place(String sheet, Map<String, Integer> rows, Instant at) {
    sql()
        .execute(
            PLACE,
            DSL.val(sheet, EXPORTED.SHEET),
            keys(rows.keySet()),
            DSL.val(rows.values().toArray(Integer[]::new)),
            DSL.val(at, EXPORTED.AT));
  }

  @Override
  public void written(String sheet, Map<String, String> digests, Instant at) {
    sql()
        .execute(
            WRITTEN,
            DSL.val(sheet, EXPORTED.SHEET),
            keys(digests.keySet()),
            DSL.val(digests.values().toArray(String[]::new), EXPORTED.DIGEST.getDataType().array()),
            DSL.val(at, EXPORTED.AT));
  }

  private DSLContext sql() {
    return session.sql();
  }

  private static Field<String[]> keys(Set<String> keys) {
    return DSL.val(keys.toArray(String[]::new), EXPORTED.KEY.getDataType().array());
  }
}
