package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.DEAD_UPDATE;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.DeadUpdateRecord;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import java.util.List;
import java.util.Optional;

final class PostgresDeadUpdates implements DeadUpdates {

  private final Database database;

  PostgresDeadUpdates(Database database) {
    this.database = database;
  }

  @Override
  public void park(DeadUpdate update) {
    database.once(
        "parking update " + update.updateId(),
        sql ->
            sql.insertInto(DEAD_UPDATE)
                .set(DEAD_UPDATE.UPDATE_ID, update.updateId())
                .set(DEAD_UPDATE.BODY, update.json())
                .set(DEAD_UPDATE.ERROR, update.error())
                .set(DEAD_UPDATE.PARKED_AT, update.at())
                .onConflict(DEAD_UPDATE.UPDATE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }

  @Override
  public Optional<DeadUpdate> find(long updateId) {
    return database.once(
        "parked update " + updateId,
        sql ->
            sql.selectFrom(DEAD_UPDATE)
                .where(DEAD_UPDATE.UPDATE_ID.eq(updateId))
                .fetchOptional(PostgresDeadUpdates::read));
  }

  @Override
  public List<DeadUpdate> newest(int limit) {
    return database.once(
        "parked updates",
        sql ->
            sql.selectFrom(DEAD_UPDATE)
                .orderBy(DEAD_UPDATE.PARKED_AT.desc(), DEAD_UPDATE.UPDATE_ID.desc())
                .limit(limit)
                .fetch(PostgresDeadUpdates::read));
  }

  @Override
  public void remove(long updateId) {
    database.once(
        "removing parked update " + updateId,
        sql -> sql.deleteFrom(DEAD_UPDATE).where(DEAD_UPDATE.UPDATE_ID.eq(updateId)).execute());
  }

  private static DeadUpdate read(DeadUpdateRecord row) {
    return new DeadUpdate(row.getUpdateId(), row.getBody(), row.getError(), row.getParkedAt());
  }
}
