package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Cache;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redisson.client.codec.StringCodec;

/** Cache under {@code cache:}. */
final class RedissonCache implements Cache {

  private final RedisCommands commands;

  RedissonCache(RedisCommands commands) {
    this.commands = commands;
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(
        commands.<@Nullable String>call(
            "read " + name(key),
            client -> client.<String>getBucket(name(key), StringCodec.INSTANCE).getAsync()));
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    Duration time = Duration.ofMillis(RedisCommands.millis(timeToLive));
    commands.<@Nullable Void>call(
        "keep " + name(key),
        client -> client.<String>getBucket(name(key), StringCodec.INSTANCE).setAsync(value, time));
  }

  @Override
  public void remove(String key) {
    commands.<Boolean>call(
        "remove " + name(key), client -> client.getBucket(name(key)).deleteAsync());
  }

  private static String name(String key) {
    return "cache:" + key;
  }
}
