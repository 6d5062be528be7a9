package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

final class PostgresPeople implements People {

  private final DSLContext sql;

  PostgresPeople(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void wroteInPrivate(Person person, Instant at) {
    sql.insertInto(PERSON)
        .set(PERSON.TG_USER_ID, person.id().value())
        .set(PERSON.NAME, person.name())
        .set(PERSON.REACHABLE, true)
        .set(PERSON.CHANGED_AT, at)
        .onConflict(PERSON.TG_USER_ID)
        .doUpdate()
        .setAllToExcluded()
        // People write often; the row changes only if something about them is new.
        .where(PERSON.REACHABLE.isFalse().or(PERSON.NAME.ne(person.name())))
        .execute();
  }

  @Override
  public void becameUnreachable(PersonId person, Instant at) {
    sql.update(PERSON)
        .set(PERSON.REACHABLE, false)
        .set(PERSON.CHANGED_AT, at)
        .where(PERSON.TG_USER_ID.eq(person.value()))
        .execute();
  }

  @Override
  public boolean reachable(PersonId person) {
    return sql.fetchExists(PERSON, PERSON.TG_USER_ID.eq(person.value()), PERSON.REACHABLE.isTrue());
  }

  @Override
  public Optional<Person> find(PersonId person) {
    return sql.select(PERSON.NAME)
        .from(PERSON)
        .where(PERSON.TG_USER_ID.eq(person.value()))
        .fetchOptional(row -> new Person(person, row.value1()));
  }
}
