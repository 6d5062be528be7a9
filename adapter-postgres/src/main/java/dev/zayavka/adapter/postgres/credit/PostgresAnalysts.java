package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.ANALYSTS;

import dev.zayavka.adapter.postgres.generated.credit.tables.records.AnalystsRecord;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

final class PostgresAnalysts implements Analysts {

  private final DSLContext sql;

  PostgresAnalysts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Analyst> find(PersonId person) {
    return sql.selectFrom(ANALYSTS)
        .where(ANALYSTS.TG_USER_ID.eq(person.value()))
        .fetchOptional(PostgresAnalysts::analyst);
  }

  @Override
  public void put(Analyst analyst) {
    sql.insertInto(ANALYSTS)
        .set(ANALYSTS.TG_USER_ID, analyst.person().id().value())
        .set(ANALYSTS.NAME, analyst.person().name())
        .set(ANALYSTS.ACTIVE, analyst.active())
        .onConflict(ANALYSTS.TG_USER_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** Sorted by code point, the same on every server, for any locale. */
  @Override
  public List<Analyst> active() {
    return sql.selectFrom(ANALYSTS)
        .where(ANALYSTS.ACTIVE.isTrue())
        .orderBy(ANALYSTS.NAME.collate("C"), ANALYSTS.TG_USER_ID)
        .fetch(PostgresAnalysts::analyst);
  }

  private static Analyst analyst(AnalystsRecord row) {
    return new Analyst(Person.of(row.getTgUserId(), row.getName()), row.getActive());
  }
}
