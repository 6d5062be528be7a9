package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.ANALYSTS;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.AnalystsRecord;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class PostgresAnalysts implements Analysts {

  private static final Field<Boolean> ACTIVE = DSL.field("active", SQLDataType.BOOLEAN);
  private static final Field<Boolean> REACHABLE = DSL.field("reachable", SQLDataType.BOOLEAN);

  private static final HotStatement STANDING =
      HotStatement.of(
          (sql, bind) ->
              sql.select(
                  DSL.field(
                          DSL.exists(
                              DSL.selectOne()
                                  .from(ANALYSTS)
                                  .where(ANALYSTS.TG_USER_ID.eq(bind.to(ANALYSTS.TG_USER_ID)))
                                  .and(ANALYSTS.ACTIVE.isTrue())))
                      .as(ACTIVE),
                  DSL.field(
                          DSL.exists(
                              DSL.selectOne()
                                  .from(PERSON)
                                  .where(PERSON.TG_USER_ID.eq(bind.to(ANALYSTS.TG_USER_ID)))
                                  .and(PERSON.REACHABLE.isTrue())))
                      .as(REACHABLE)));

  private final Session session;

  PostgresAnalysts(Session session) {
    this.session = session;
  }

  @Override
  public AnalystStanding standing(PersonId person) {
    return STANDING
        .on(session)
        .set(ANALYSTS.TG_USER_ID, person.value())
        .get(row -> new AnalystStanding(row.get(ACTIVE), row.get(REACHABLE)));
  }

  @Override
  public Optional<Analyst> find(PersonId person) {
    return session
        .sql()
        .selectFrom(ANALYSTS)
        .where(ANALYSTS.TG_USER_ID.eq(person.value()))
        .fetchOptional(PostgresAnalysts::analyst);
  }

  @Override
  public void put(Analyst analyst) {
    session
        .sql()
        .insertInto(ANALYSTS)
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
    return session
        .sql()
        .selectFrom(ANALYSTS)
        .where(ANALYSTS.ACTIVE.isTrue())
        .orderBy(ANALYSTS.NAME.collate("C"), ANALYSTS.TG_USER_ID)
        .fetch(PostgresAnalysts::analyst);
  }

  private static Analyst analyst(AnalystsRecord row) {
    return new Analyst(Person.of(row.getTgUserId(), row.getName()), row.getActive());
  }
}
