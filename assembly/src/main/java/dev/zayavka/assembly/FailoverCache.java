package dev.zayavka.assembly;

import dev.zayavka.adapter.redis.RedisUnavailable;
import dev.zayavka.ports.shared.driven.Cache;
import java.time.Duration;
import java.util.Optional;

/** A cache in Redis; while Redis is away, one in PostgreSQL. */
final class FailoverCache implements Cache {

  private final Cache redis;
  private final Cache postgres;

  FailoverCache(Cache redis, Cache postgres) {
    this.redis = redis;
    this.postgres = postgres;
  }

  @Override
  public Optional<String> get(String key) {
    try {
      return redis.get(key);
    } catch (RedisUnavailable away) {
      return postgres.get(key);
    }
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    try {
      redis.put(key, value, timeToLive);
    } catch (RedisUnavailable away) {
      postgres.put(key, value, timeToLive);
    }
  }

  /** Out of both, for either may be asked next. */
  @Override
  public void remove(String key) {
    postgres.remove(key);
    redis.remove(key);
  }
}
