package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PROCESSED_COMMAND;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import java.time.Instant;
import org.jooq.DSLContext;

final class PostgresProcessedCommands implements ProcessedCommands {

  private final DSLContext sql;

  PostgresProcessedCommands(DSLContext sql) {
    this.sql = sql;
  }

  /** The unique key makes the second transaction wait for the end of the first. */
  @Override
  public boolean firstTime(CommandId command, Instant at) {
    return sql.insertInto(PROCESSED_COMMAND)
            .set(PROCESSED_COMMAND.COMMAND_ID, command.value())
            .set(PROCESSED_COMMAND.PROCESSED_AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public boolean seen(CommandId command) {
    return sql.fetchExists(PROCESSED_COMMAND, PROCESSED_COMMAND.COMMAND_ID.eq(command.value()));
  }
}
