package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Locks;
import java.time.Duration;

/**
 * Locks in Redis, with a fallback while Redis is unavailable. A lock taken on one side is free on
 * the other: locks save work, but correctness does not depend on them.
 */
final class FailoverLocks implements Locks {

  private final Locks redis;
  private final Locks meanwhile;

  FailoverLocks(Locks redis, Locks meanwhile) {
    this.redis = redis;
    this.meanwhile = meanwhile;
  }

  @Override
  public boolean tryLock(String lock, String owner, Duration lease) {
    try {
      return redis.tryLock(lock, owner, lease);
    } catch (RedisUnavailable e) {
      return meanwhile.tryLock(lock, owner, lease);
    }
  }

  @Override
  public void unlock(String lock, String owner) {
    try {
      redis.unlock(lock, owner);
    } catch (RedisUnavailable e) {
      meanwhile.unlock(lock, owner);
    }
  }
}
