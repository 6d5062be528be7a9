package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.generated.assessment.Tables.MEMBERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.REMINDERS;
import static dev.zayavka.adapter.postgres.generated.assessment.Tables.SIGN_IN_TRIES;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.assessment.tables.SignInTries;
import dev.zayavka.adapter.postgres.generated.assessment.tables.records.MembersRecord;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Members, and tries to become one; one object per transaction. */
final class PostgresMembers implements Members {

  private static final Duration KEEP_TRIES = Duration.ofDays(1);

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(MEMBERS.fields())
                  .from(MEMBERS)
                  .where(MEMBERS.PERSON_ID.eq(bind.to(MEMBERS.PERSON_ID))));

  private final Session session;

  /** Entries this transaction has read; an entry that is locked then is read again. */
  private final Map<PersonId, Optional<Entry>> known = new HashMap<>();

  PostgresMembers(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Entry> find(PersonId person) {
    return known.computeIfAbsent(person, this::read);
  }

  @Override
  public void lock(PersonId person) {
    PersonLock.take(session, person);
    known.remove(person);
  }

  @Override
  public void put(Entry entry) {
    known.remove(entry.person());
    MembersRecord row = new MembersRecord();
    row.setPersonId(entry.person().value());
    row.setRole(entry.role().name());
    row.setPasswordMark(entry.passwordMark());
    row.setSignedInAt(entry.signedInAt());
    row.setInformedAt(entry.informedAt().orElse(null));
    row.setRevokedAt(entry.revokedAt().orElse(null));
    session
        .sql()
        .insertInto(MEMBERS)
        .set(row)
        .onConflict(MEMBERS.PERSON_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public void revoke(PersonId person, Instant at) {
    known.remove(person);
    session
        .sql()
        .update(MEMBERS)
        .set(MEMBERS.REVOKED_AT, at)
        .where(MEMBERS.PERSON_ID.eq(person.value()))
        .and(MEMBERS.REVOKED_AT.isNull())
        .execute();
  }

  @Override
  public void tried(PersonId person, boolean right, Instant at) {
    DSLContext sql = session.sql();
    sql.deleteFrom(SIGN_IN_TRIES).where(SIGN_IN_TRIES.AT.lt(at.minus(KEEP_TRIES))).execute();
    sql.insertInto(SIGN_IN_TRIES)
        .set(SIGN_IN_TRIES.PERSON_ID, person.value())
        .set(SIGN_IN_TRIES.AT, at)
        .set(SIGN_IN_TRIES.OK, right)
        .execute();
  }

  @Override
  public List<Instant> wrongTries(PersonId person, Instant since) {
    SignInTries right = SIGN_IN_TRIES.as("r");
    return session
        .sql()
        .select(SIGN_IN_TRIES.AT)
        .from(SIGN_IN_TRIES)
        .where(SIGN_IN_TRIES.PERSON_ID.eq(person.value()))
        .and(SIGN_IN_TRIES.AT.ge(since))
        .andNot(SIGN_IN_TRIES.OK)
        .andNotExists(
            DSL.selectOne()
                .from(right)
                .where(right.PERSON_ID.eq(person.value()))
                .and(right.OK)
                .and(right.ID.gt(SIGN_IN_TRIES.ID)))
        .orderBy(SIGN_IN_TRIES.AT, SIGN_IN_TRIES.ID)
        .fetch(SIGN_IN_TRIES.AT);
  }

  @Override
  public void reminded(PersonId person, Instant at) {
    session
        .sql()
        .insertInto(REMINDERS)
        .set(REMINDERS.PERSON_ID, person.value())
        .set(REMINDERS.AT, at)
        .onConflict(REMINDERS.PERSON_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** Keeps an entry that another statement of this transaction has read, under the lock. */
  void found(PersonId person, Optional<Entry> entry) {
    known.put(person, entry);
  }

  private Optional<Entry> read(PersonId person) {
    return FIND.on(session).set(MEMBERS.PERSON_ID, person.value()).find(PostgresMembers::entry);
  }

  static Entry entry(Row row) {
    return new Entry(
        new PersonId(row.get(MEMBERS.PERSON_ID)),
        MemberRole.valueOf(row.get(MEMBERS.ROLE)),
        row.get(MEMBERS.PASSWORD_MARK),
        row.get(MEMBERS.SIGNED_IN_AT),
        row.find(MEMBERS.INFORMED_AT),
        row.find(MEMBERS.REVOKED_AT));
  }
}
