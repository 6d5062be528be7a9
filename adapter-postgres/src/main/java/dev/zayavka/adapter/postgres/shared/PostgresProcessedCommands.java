package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PROCESSED_COMMAND;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import java.time.Instant;

final class PostgresProcessedCommands implements ProcessedCommands {

  private static final HotStatement CLAIM =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(PROCESSED_COMMAND)
                  .set(PROCESSED_COMMAND.COMMAND_ID, bind.to(PROCESSED_COMMAND.COMMAND_ID))
                  .set(PROCESSED_COMMAND.PROCESSED_AT, bind.to(PROCESSED_COMMAND.PROCESSED_AT))
                  .onConflictDoNothing());

  private static final HotStatement SEEN =
      HotStatement.of(
          (sql, bind) ->
              sql.select(PROCESSED_COMMAND.COMMAND_ID)
                  .from(PROCESSED_COMMAND)
                  .where(PROCESSED_COMMAND.COMMAND_ID.eq(bind.to(PROCESSED_COMMAND.COMMAND_ID))));

  private final Session session;

  PostgresProcessedCommands(Session session) {
    this.session = session;
  }

  /** The unique key makes the second transaction wait for the end of the first. */
  @Override
  public boolean firstTime(CommandId command, Instant at) {
    return CLAIM
            .on(session)
            .set(PROCESSED_COMMAND.COMMAND_ID, command.value())
            .set(PROCESSED_COMMAND.PROCESSED_AT, at)
            .execute()
        == 1;
  }

  @Override
  public boolean seen(CommandId command) {
    return SEEN.on(session)
        .set(PROCESSED_COMMAND.COMMAND_ID, command.value())
        .find(row -> row)
        .isPresent();
  }
}
