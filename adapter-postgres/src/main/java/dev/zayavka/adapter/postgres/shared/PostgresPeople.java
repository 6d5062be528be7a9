package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import java.time.Instant;
import java.util.Optional;

final class PostgresPeople implements People {

  private static final HotStatement KNOWN =
      HotStatement.of(
          (sql, bind) ->
              sql.select(PERSON.NAME, PERSON.REACHABLE)
                  .from(PERSON)
                  .where(PERSON.TG_USER_ID.eq(bind.to(PERSON.TG_USER_ID))));

  private final Session session;

  PostgresPeople(Session session) {
    this.session = session;
  }

  @Override
  public void wroteInPrivate(Person person, Instant at) {
    session
        .sql()
        .insertInto(PERSON)
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
    session
        .sql()
        .update(PERSON)
        .set(PERSON.REACHABLE, false)
        .set(PERSON.CHANGED_AT, at)
        .where(PERSON.TG_USER_ID.eq(person.value()))
        .execute();
  }

  @Override
  public boolean reachable(PersonId person) {
    return KNOWN
        .on(session)
        .set(PERSON.TG_USER_ID, person.value())
        .<Boolean>find(row -> row.get(PERSON.REACHABLE))
        .orElse(false);
  }

  @Override
  public Optional<Person> find(PersonId person) {
    return KNOWN
        .on(session)
        .set(PERSON.TG_USER_ID, person.value())
        .find(row -> new Person(person, row.get(PERSON.NAME)));
  }
}
