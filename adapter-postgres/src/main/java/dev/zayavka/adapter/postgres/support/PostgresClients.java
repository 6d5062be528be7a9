package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.support.tables.records.UsersRecord;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.Clients;
import java.time.Instant;
import java.util.Optional;

final class PostgresClients implements Clients {

  private static final HotStatement SEEN =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(USERS)
                  .set(USERS.TG_ID, bind.to(USERS.TG_ID))
                  .set(USERS.USERNAME, bind.to(USERS.USERNAME))
                  .set(USERS.FULL_NAME, bind.to(USERS.FULL_NAME))
                  .set(USERS.CREATED_AT, bind.to(USERS.CREATED_AT))
                  .set(USERS.LAST_SEEN, bind.to(USERS.LAST_SEEN))
                  .onConflict(USERS.TG_ID)
                  .doUpdate()
                  .set(USERS.USERNAME, bind.to(USERS.USERNAME))
                  .set(USERS.FULL_NAME, bind.to(USERS.FULL_NAME))
                  .set(USERS.LAST_SEEN, bind.to(USERS.LAST_SEEN))
                  .returning(USERS.fields()));

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(USERS.fields()).from(USERS).where(USERS.TG_ID.eq(bind.to(USERS.TG_ID))));

  private final Session session;

  PostgresClients(Session session) {
    this.session = session;
  }

  /** The row is written in any case, and so it is locked. */
  @Override
  public ClientProfile seen(Client client, Instant at) {
    return SEEN.on(session)
        .set(USERS.TG_ID, client.id().value())
        .set(USERS.USERNAME, client.username().orElse(null))
        .set(USERS.FULL_NAME, client.person().name())
        .set(USERS.CREATED_AT, at)
        .set(USERS.LAST_SEEN, at)
        .get(PostgresClients::profile);
  }

  @Override
  public Optional<ClientProfile> find(PersonId client) {
    return FIND.on(session).set(USERS.TG_ID, client.value()).find(PostgresClients::profile);
  }

  @Override
  public Optional<ClientProfile> named(String username) {
    return session
        .sql()
        .selectFrom(USERS)
        .where(USERS.USERNAME.equalIgnoreCase(username))
        .orderBy(USERS.LAST_SEEN.desc())
        .limit(1)
        .fetchOptional(row -> profile(Row.of(row)));
  }

  @Override
  public void ban(PersonId client, boolean banned) {
    session
        .sql()
        .update(USERS)
        .set(USERS.IS_BANNED, banned)
        .where(USERS.TG_ID.eq(client.value()))
        .execute();
  }

  @Override
  public void sharePhone(PersonId client, String digits) {
    session
        .sql()
        .update(USERS)
        .set(USERS.PHONE, digits)
        .where(USERS.TG_ID.eq(client.value()))
        .execute();
  }

  static UsersRecord row(Client client, Instant at) {
    UsersRecord row = new UsersRecord();
    row.setTgId(client.id().value());
    row.setUsername(client.username().orElse(null));
    row.setFullName(client.person().name());
    row.setCreatedAt(at);
    row.setLastSeen(at);
    return row;
  }

  static Client client(Row row) {
    return new Client(
        Person.of(row.get(USERS.TG_ID), row.get(USERS.FULL_NAME)), row.find(USERS.USERNAME));
  }

  private static ClientProfile profile(Row row) {
    return new ClientProfile(
        client(row),
        row.find(USERS.PHONE),
        row.get(USERS.IS_BANNED),
        row.get(USERS.CREATED_AT),
        row.get(USERS.LAST_SEEN));
  }
}
