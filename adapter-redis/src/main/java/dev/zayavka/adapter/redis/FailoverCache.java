package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Cache;
import java.time.Duration;
import java.util.Optional;

/**
 * Cache in Redis, with a fallback while Redis is unavailable. Values are stored on one side and
 * removed from both, so that no stale value returns.
 */
final class FailoverCache implements Cache {

  private final Cache redis;
  private final Cache meanwhile;

  FailoverCache(Cache redis, Cache meanwhile) {
    this.redis = redis;
    this.meanwhile = meanwhile;
  }

  @Override
  public Optional<String> get(String key) {
    try {
      return redis.get(key);
    } catch (RedisUnavailable e) {
      return meanwhile.get(key);
    }
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    try {
      redis.put(key, value, timeToLive);
    } catch (RedisUnavailable e) {
      meanwhile.put(key, value, timeToLive);
    }
  }

  /**
   * Removes a value from both.
   *
   * @throws RedisUnavailable if the value may still be in Redis
   */
  @Override
  public void remove(String key) {
    meanwhile.remove(key);
    redis.remove(key);
  }
}
