package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Locks;
import java.time.Duration;
import java.util.List;

/**
 * Locks with explicit owners. The locks of Redisson belong to a thread, but here any thread may
 * renew a lease.
 */
final class RedissonLocks implements Locks {

  private static final int MAX_LENGTH = 200;

  private static final String TAKE =
      """
      local holder = redis.call('get', KEYS[1])
      if holder and holder ~= ARGV[1] then
        return 0
      end
      redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
      return 1
      """;

  private static final String GIVE_BACK =
      """
      if redis.call('get', KEYS[1]) == ARGV[1] then
        return redis.call('del', KEYS[1])
      end
      return 0
      """;

  private final RedisCommands commands;

  RedissonLocks(RedisCommands commands) {
    this.commands = commands;
  }

  @Override
  public boolean tryLock(String lock, String owner, Duration lease) {
    String key = key(lock);
    requireName("an owner", owner);
    return commands.script("take " + key, TAKE, List.of(key), owner, RedisCommands.millis(lease))
        == 1;
  }

  @Override
  public void unlock(String lock, String owner) {
    String key = key(lock);
    requireName("an owner", owner);
    commands.script("give back " + key, GIVE_BACK, List.of(key), owner);
  }

  private static String key(String lock) {
    requireName("a lock", lock);
    return "lock:" + lock;
  }

  private static void requireName(String what, String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(what + " has 1 to 200 characters, not " + name.length());
    }
  }
}
