package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.DIALOGUE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PROCESSED_COMMAND;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.support.tables.records.UsersRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.Clients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;

final class PostgresClients implements Clients {

  private static final HotStatement WROTE = HotStatement.of(PostgresClients::wrote);

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(USERS.fields()).from(USERS).where(USERS.TG_ID.eq(bind.to(USERS.TG_ID))));

  private final Session session;
  private final PostgresTickets tickets;
  private final PostgresPosts posts;
  private final BiConsumer<PersonId, Optional<Dialogue>> dialogues;

  PostgresClients(
      Session session,
      PostgresTickets tickets,
      PostgresPosts posts,
      BiConsumer<PersonId, Optional<Dialogue>> dialogues) {
    this.session = session;
    this.tickets = tickets;
    this.posts = posts;
    this.dialogues = dialogues;
  }

  /** One statement reads all that a message of a client usually needs; the others keep it. */
  @Override
  public Optional<ClientProfile> wrote(
      CommandId id, Client client, MessageRef message, Instant at) {
    return WROTE
        .on(session)
        .set(PROCESSED_COMMAND.COMMAND_ID, id.value())
        .set(POSTS.MESSAGE_ID, message.messageId())
        .set(USERS.TG_ID, client.id().value())
        .set(USERS.USERNAME, client.username().orElse(null))
        .set(USERS.FULL_NAME, client.person().name())
        .set(USERS.LAST_SEEN, at)
        .find(
            row -> {
              keep(row);
              row.find(POSTS.ID).ifPresent(post -> posts.reserve(message, new PostId(post)));
              return profile(row);
            });
  }

  private void keep(Row row) {
    dialogues.accept(
        new PersonId(row.get(USERS.TG_ID)),
        row.find(DIALOGUE.NAME)
            .map(name -> new Dialogue(name, JsonbTrees.texts(row.get(DIALOGUE.DATA)))));
    if (row.find(TICKETS.ID).isPresent()) {
      Existing ticket = TicketMapper.ticket(row);
      tickets.keep(ticket);
      posts.found(
          ticket.file().id(), row.find(POSTS.ROLE).map(role -> PostMapper.author(role, row)));
    }
  }

  private static Query wrote(DSLContext sql, Parameters bind) {
    List<Field<?>> columns = new ArrayList<>();
    Collections.addAll(columns, USERS.fields());
    Collections.addAll(columns, TICKETS.fields());
    String rows =
        Stream.concat(
                Stream.of(USERS.fields()).map(column -> "l.c_" + column.getName()),
                Stream.of(TICKETS.fields()).map(column -> "l.t_" + column.getName()))
            .collect(Collectors.joining(", "));
    Collections.addAll(
        columns,
        TicketMapper.MIRRORS,
        POSTS.ROLE,
        POSTS.AUTHOR_ID,
        POSTS.AUTHOR_NAME,
        POSTS.ID,
        DIALOGUE.NAME,
        DIALOGUE.DATA);
    return sql.resultQuery(
            "select "
                + rows
                + ", l.mirrors, l.speaker_role, l.speaker_id, l.speaker_name, l.post_id, l.dialogue,"
                + " l.dialogue_data from support.client_wrote({0}, {1}, {2}, {3}, {4}, {5}) l",
            bind.to(PROCESSED_COMMAND.COMMAND_ID),
            bind.to(USERS.TG_ID),
            bind.to(USERS.USERNAME),
            bind.to(USERS.FULL_NAME),
            bind.to(POSTS.MESSAGE_ID),
            bind.to(USERS.LAST_SEEN))
        .coerce(columns);
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

  static ClientProfile profile(Row row) {
    return new ClientProfile(
        client(row),
        row.find(USERS.PHONE),
        row.get(USERS.IS_BANNED),
        row.get(USERS.CREATED_AT),
        row.get(USERS.LAST_SEEN));
  }
}
