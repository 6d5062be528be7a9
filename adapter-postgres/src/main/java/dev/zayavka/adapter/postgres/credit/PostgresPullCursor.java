package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.PULL_CURSOR;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.credit.driven.PullCursor;
import java.util.Optional;

/** Position in 1F's list up to which it was read. */
final class PostgresPullCursor implements PullCursor {

  private final Database database;

  PostgresPullCursor(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> load() {
    return database.once(
        "load of the pull cursor",
        sql -> sql.selectFrom(PULL_CURSOR).fetchOptional(PULL_CURSOR.CURSOR));
  }

  @Override
  public void save(String cursor) {
    database.once(
        "save of the pull cursor",
        sql ->
            sql.insertInto(PULL_CURSOR)
                .set(PULL_CURSOR.CURSOR, cursor)
                .onConflict(PULL_CURSOR.ONLY_ONE)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }
}
