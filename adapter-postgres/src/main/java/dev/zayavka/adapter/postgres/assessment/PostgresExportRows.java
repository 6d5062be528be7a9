package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.EXPORTED;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.assessment.driven.ExportRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;

final class PostgresExportRows implements ExportRows {

  /** {0} sheet, {1} keys, {2} first row, {3} now. Of n + k rows, n taken, k at least are free. */
  private static final String PLACE =
      """
      with wanted as (
        select w.key, row_number() over (order by w.nth) as nth
        from unnest({1}) with ordinality w (key, nth)
        where not exists (select from assessment.exported e where e.sheet = {0} and e.key = w.key)
      ), free as (
        select r.row_no, row_number() over (order by r.row_no) as nth
        from generate_series({2}, {2} + (
            select count(*) from assessment.exported e where e.sheet = {0})::integer + cardinality({1})) r (row_no)
        where not exists (select from assessment.exported e where e.sheet = {0} and e.row_no = r.row_no)
        order by r.row_no limit cardinality({1})
      )
      insert into assessment.exported (sheet, key, row_no, at)
      select {0}, w.key, f.row_no, {3} from wanted w join free f using (nth)
      """;

  private final Session session;

  PostgresExportRows(Session session) {
    this.session = session;
  }

  @Override
  public List<Placed> place(String sheet, List<String> keys, int first, Instant at) {
    String[] wanted = keys.stream().distinct().toArray(String[]::new);
    lock(sheet);
    sql()
        .execute(
            PLACE,
            DSL.val(sheet, EXPORTED.SHEET),
            DSL.val(wanted, EXPORTED.KEY.getDataType().array()),
            DSL.inline(first),
            DSL.val(at, EXPORTED.AT));
    return rows()
        .where(EXPORTED.SHEET.eq(sheet))
        .and(EXPORTED.KEY.in(wanted))
        .orderBy(EXPORTED.ROW_NO)
        .fetch(PostgresExportRows::placed);
  }

  @Override
  public void written(String sheet, String key, String digest, Instant at) {
    sql()
        .update(EXPORTED)
        .set(EXPORTED.DIGEST, digest)
        .set(EXPORTED.AT, at)
        .where(EXPORTED.SHEET.eq(sheet))
        .and(EXPORTED.KEY.eq(key))
        .execute();
  }

  @Override
  public void moved(String sheet, String key, int row) {
    sql()
        .update(EXPORTED)
        .set(EXPORTED.ROW_NO, row)
        .where(EXPORTED.SHEET.eq(sheet))
        .and(EXPORTED.KEY.eq(key))
        .execute();
  }

  @Override
  public Optional<Placed> find(String sheet, String key) {
    return rows()
        .where(EXPORTED.SHEET.eq(sheet))
        .and(EXPORTED.KEY.eq(key))
        .fetchOptional(PostgresExportRows::placed);
  }

  @Override
  public List<Placed> all(String sheet) {
    return rows()
        .where(EXPORTED.SHEET.eq(sheet))
        .orderBy(EXPORTED.ROW_NO)
        .fetch(PostgresExportRows::placed);
  }

  /** Two transactions cannot find the same row free. */
  private void lock(String sheet) {
    sql()
        .execute(
            "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
            DSL.val("assessment.sheet:" + sheet));
  }

  private DSLContext sql() {
    return session.sql();
  }

  private SelectWhereStep<Record3<String, Integer, String>> rows() {
    return sql().select(EXPORTED.KEY, EXPORTED.ROW_NO, EXPORTED.DIGEST).from(EXPORTED);
  }

  private static Placed placed(Record3<String, Integer, String> row) {
    return new Placed(row.value1(), row.value2(), Optional.ofNullable(row.value3()));
  }
}
