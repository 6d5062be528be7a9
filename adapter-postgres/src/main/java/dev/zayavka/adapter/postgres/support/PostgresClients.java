package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.UsersRecord;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.Clients;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

final class PostgresClients implements Clients {

  private final DSLContext sql;

  PostgresClients(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void seen(Client client, Instant at) {
    UsersRecord row = row(client, at);
    sql.insertInto(USERS)
        .set(row)
        .onConflict(USERS.TG_ID)
        .doUpdate()
        .set(USERS.USERNAME, row.getUsername())
        .set(USERS.FULL_NAME, row.getFullName())
        .set(USERS.LAST_SEEN, at)
        .execute();
  }

  @Override
  public Optional<ClientProfile> find(PersonId client) {
    return sql.selectFrom(USERS)
        .where(USERS.TG_ID.eq(client.value()))
        .fetchOptional(PostgresClients::profile);
  }

  @Override
  public Optional<ClientProfile> named(String username) {
    return sql.selectFrom(USERS)
        .where(USERS.USERNAME.equalIgnoreCase(username))
        .orderBy(USERS.LAST_SEEN.desc())
        .limit(1)
        .fetchOptional(PostgresClients::profile);
  }

  @Override
  public void ban(PersonId client, boolean banned) {
    sql.update(USERS).set(USERS.IS_BANNED, banned).where(USERS.TG_ID.eq(client.value())).execute();
  }

  @Override
  public void sharePhone(PersonId client, String digits) {
    sql.update(USERS).set(USERS.PHONE, digits).where(USERS.TG_ID.eq(client.value())).execute();
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

  static Client client(UsersRecord row) {
    return new Client(
        Person.of(row.getTgId(), row.getFullName()), Optional.ofNullable(row.getUsername()));
  }

  private static ClientProfile profile(UsersRecord row) {
    return new ClientProfile(
        client(row),
        Optional.ofNullable(row.getPhone()),
        row.getIsBanned(),
        row.getCreatedAt(),
        row.getLastSeen());
  }
}
