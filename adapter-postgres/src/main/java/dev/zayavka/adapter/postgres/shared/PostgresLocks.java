package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.LOCK;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Duration;

/** A row per lock: advisory locks would end with a pooled connection, not with a lease. */
final class PostgresLocks implements Locks {

  private final Database database;

  PostgresLocks(Database database) {
    this.database = database;
  }

  @Override
  public boolean tryLock(String lock, String owner, Duration lease) {
    return database.once(
        "lock " + lock,
        sql ->
            sql.insertInto(LOCK)
                    .set(LOCK.NAME, lock)
                    .set(LOCK.OWNER, owner)
                    .set(LOCK.EXPIRES_AT, ServerTime.in(lease, LOCK.EXPIRES_AT.getDataType()))
                    .onConflict(LOCK.NAME)
                    .doUpdate()
                    .setAllToExcluded()
                    .where(LOCK.OWNER.eq(owner).or(ServerTime.isOver(LOCK.EXPIRES_AT)))
                    .execute()
                == 1);
  }

  @Override
  public void unlock(String lock, String owner) {
    database.once(
        "unlock " + lock,
        sql -> sql.deleteFrom(LOCK).where(LOCK.NAME.eq(lock)).and(LOCK.OWNER.eq(owner)).execute());
  }
}
