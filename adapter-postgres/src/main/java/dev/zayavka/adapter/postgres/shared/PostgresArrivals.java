package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.DIALOGUE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PROCESSED_COMMAND;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Arrivals;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One statement without a transaction: most messages change nothing about their author, so it only
 * reads. What has changed is written by a second one.
 */
final class PostgresArrivals implements Arrivals {

  /** {0} person, {1} name, {2} command. */
  private static final String FIND =
      """
      select exists (
          select 1 from telegram.person p
          where p.tg_user_id = {0} and p.name = {1} and p.reachable) as known,
        exists (select 1 from telegram.processed_command c where c.command_id = {2}) as repeated,
        d.name, d.data
      from (values (cast({0} as bigint))) v (tg_user_id)
        left join telegram.dialogue d on d.tg_user_id = v.tg_user_id
      """;

  private final Database database;

  PostgresArrivals(Database database) {
    this.database = database;
  }

  @Override
  public Arrival note(CommandId message, Person from, Instant at) {
    return database.single(
        "arrival of " + message.value(),
        session ->
            Statement.FOUND
                .on(session)
                .set(PERSON.TG_USER_ID, from.id().value())
                .set(PERSON.NAME, from.name())
                .set(PROCESSED_COMMAND.COMMAND_ID, message.value())
                .get(
                    row -> {
                      if (!row.get(Statement.KNOWN)) {
                        new PostgresPeople(session).wroteInPrivate(from, at);
                      }
                      return arrival(row);
                    }));
  }

  private static Arrival arrival(Row row) {
    return new Arrival(
        row.get(Statement.REPEATED),
        row.find(DIALOGUE.NAME)
            .map(name -> new Dialogue(name, JsonbTrees.texts(row.get(DIALOGUE.DATA)))));
  }

  /** The statement, made when it is first needed. */
  private static final class Statement {

    private static final Field<Boolean> KNOWN = DSL.field("known", SQLDataType.BOOLEAN);
    private static final Field<Boolean> REPEATED = DSL.field("repeated", SQLDataType.BOOLEAN);

    private static final HotStatement FOUND =
        HotStatement.of(
            (sql, bind) ->
                sql.resultQuery(
                        FIND,
                        bind.to(PERSON.TG_USER_ID),
                        bind.to(PERSON.NAME),
                        bind.to(PROCESSED_COMMAND.COMMAND_ID))
                    .coerce(KNOWN, REPEATED, DIALOGUE.NAME, DIALOGUE.DATA));
  }
}
