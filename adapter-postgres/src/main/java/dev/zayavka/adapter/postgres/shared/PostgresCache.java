package dev.zayavka.adapter.postgres.shared;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.CACHE;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.shared.driven.Cache;
import java.time.Duration;
import java.util.Optional;

final class PostgresCache implements Cache {

  private final Database database;

  PostgresCache(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> get(String key) {
    return database.once(
        "cached " + key,
        sql ->
            sql.select(CACHE.VALUE)
                .from(CACHE)
                .where(CACHE.KEY.eq(key))
                .andNot(ServerTime.isOver(CACHE.EXPIRES_AT))
                .fetchOptional(CACHE.VALUE));
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    database.once(
        "caching " + key,
        sql ->
            sql.insertInto(CACHE)
                .set(CACHE.KEY, key)
                .set(CACHE.VALUE, value)
                .set(CACHE.EXPIRES_AT, ServerTime.in(timeToLive, CACHE.EXPIRES_AT.getDataType()))
                .onConflict(CACHE.KEY)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }

  @Override
  public void remove(String key) {
    database.once(
        "uncaching " + key, sql -> sql.deleteFrom(CACHE).where(CACHE.KEY.eq(key)).execute());
  }
}
