package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Cache;
import java.time.Duration;
import java.util.Optional;

/**
 * A cache in Redis, and elsewhere while Redis is lost. What was kept on one side is not found on
 * the other; what is removed goes from both, so that nothing old comes back.
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
   * Removes it from both.
   *
   * @throws RedisUnavailable when it may still stand in Redis
   */
  @Override
  public void remove(String key) {
    meanwhile.remove(key);
    redis.remove(key);
  }
}
