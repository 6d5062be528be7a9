package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.ANALYSTS;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
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
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class PostgresAnalysts implements Analysts {

  private static final Field<Boolean> ACTIVE = DSL.field("active", SQLDataType.BOOLEAN);
  private static final Field<Boolean> REACHABLE = DSL.field("reachable", SQLDataType.BOOLEAN);

  private static final HotStatement STANDING =
      HotStatement.of(
          (sql, bind) ->
              sql.select(
                  isActive(bind.to(ANALYSTS.TG_USER_ID)),
                  isReachable(bind.to(ANALYSTS.TG_USER_ID))));

  private final Session session;
  private final HolderStandings holders;

  PostgresAnalysts(Session session, HolderStandings holders) {
    this.session = session;
    this.holders = holders;
  }

  /** Column of a query that is true if a person is on the list. */
  static Field<Boolean> isActive(Field<Long> person) {
    return orFalse(DSL.select(ANALYSTS.ACTIVE).from(ANALYSTS).where(ANALYSTS.TG_USER_ID.eq(person)))
        .as(ACTIVE);
  }

  /** Column of a query that is true if the bot can write to a person. */
  static Field<Boolean> isReachable(Field<Long> person) {
    return orFalse(DSL.select(PERSON.REACHABLE).from(PERSON).where(PERSON.TG_USER_ID.eq(person)))
        .as(REACHABLE);
  }

  /** A value of one row: for "exists" the server may read all rows of a small table instead. */
  private static Field<Boolean> orFalse(Select<Record1<Boolean>> value) {
    return DSL.coalesce(DSL.field(value), DSL.inline(false));
  }

  /** Standing of the person these columns were read for. */
  static AnalystStanding standing(Row row) {
    return new AnalystStanding(row.get(ACTIVE), row.get(REACHABLE));
  }

  @Override
  public AnalystStanding standing(PersonId person) {
    return holders
        .of(person)
        .orElseGet(
            () ->
                STANDING
                    .on(session)
                    .set(ANALYSTS.TG_USER_ID, person.value())
                    .get(PostgresAnalysts::standing));
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
    holders.forget(analyst.person().id());
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
