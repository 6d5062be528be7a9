package dev.zayavka.adapter.redis;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.client.codec.StringCodec;

/** Executor of Redis commands, with one timeout and one exception for all failures. */
final class RedisCommands {

  private static final int SCAN_CHUNK = 1000;

  private final RedissonHolder redisson;
  private final HealthMonitor health;

  RedisCommands(RedissonHolder redisson, HealthMonitor health) {
    this.redisson = redisson;
    this.health = health;
  }

  /**
   * Sends one command and waits for the reply.
   *
   * @throws RedisUnavailable if there is no reply in time
   */
  <T extends @Nullable Object> T call(
      String operation, Function<RedissonClient, ? extends CompletionStage<T>> command) {
    if (!health.isUsable()) {
      throw new RedisUnavailable(operation);
    }
    try {
      return command
          .apply(redisson.client())
          .toCompletableFuture()
          .get(redisson.limits().command().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnavailable(operation, e);
    } catch (ExecutionException e) {
      health.suspect();
      throw new RedisUnavailable(operation, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException | RuntimeException e) {
      health.suspect();
      throw new RedisUnavailable(operation, e);
    }
  }

  /**
   * Finds the keys that match a pattern. It uses SCAN, which does not block other clients; each
   * step has the timeout of a command.
   */
  List<String> scan(String operation, String pattern) {
    if (!health.isUsable()) {
      throw new RedisUnavailable(operation);
    }
    try {
      Set<String> found = new LinkedHashSet<>();
      redisson
          .client()
          .getKeys()
          .getKeys(KeysScanOptions.defaults().pattern(pattern).chunkSize(SCAN_CHUNK))
          .forEach(found::add);
      return List.copyOf(found);
    } catch (RuntimeException e) {
      health.suspect();
      throw new RedisUnavailable(operation, e);
    }
  }

  /** Runs a Lua script that returns an integer. */
  long script(String operation, String lua, List<Object> keys, Object... arguments) {
    return this.<Long>call(
        operation,
        client ->
            client
                .getScript(StringCodec.INSTANCE)
                .<Long>evalAsync(
                    RScript.Mode.READ_WRITE, lua, RScript.ReturnType.LONG, keys, arguments));
  }

  /** Converts to milliseconds, at least one, because Redis refuses zero. */
  static long millis(Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException("a duration in Redis is positive: " + duration);
    }
    return Math.max(1, duration.toMillis());
  }
}
