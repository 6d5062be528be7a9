package dev.zayavka.adapter.postgres.assessment;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.PersonId;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Lock of a person at the desk: of their membership, and of their trainings. One lock for both, so
 * that two transactions cannot wait for each other.
 */
final class PersonLock {

  private static final Field<Long> PERSON = DSL.field("person", SQLDataType.BIGINT);

  private static final HotStatement LOCK =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                  "select pg_advisory_xact_lock("
                      + "hashtextextended('assessment.person:' || cast({0} as bigint), 0))",
                  bind.to(PERSON)));

  private PersonLock() {}

  /** Locks the person until the transaction ends; a second lock in a transaction is free. */
  static void take(Session session, PersonId person) {
    LOCK.on(session).set(PERSON, person.value()).run();
  }
}
