package dev.zayavka.adapter.redis;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/** Holder of the current Redisson client, which is made when it is first asked for. */
final class RedissonHolder implements AutoCloseable {

  private final Supplier<RedissonClient> clients;
  private final RedisLimits limits;

  private volatile @Nullable RedissonClient client;
  private boolean closed;

  RedissonHolder(Supplier<RedissonClient> clients, RedisLimits limits) {
    this.clients = clients;
    this.limits = limits;
  }

  static RedissonHolder of(RedisSettings settings, RedisLimits limits) {
    return new RedissonHolder(
        () -> Redisson.create(RedissonSetup.config(settings, limits)), limits);
  }

  RedisLimits limits() {
    return limits;
  }

  RedissonClient client() {
    RedissonClient made = client;
    return made == null ? first() : made;
  }

  /**
   * Replaces a client that has never connected, because each further attempt would leak a little.
   */
  synchronized void renew() {
    drop();
  }

  @Override
  public synchronized void close() {
    closed = true;
    drop();
  }

  static void shutdown(RedissonClient client) {
    client.shutdown(0, 1, TimeUnit.SECONDS);
  }

  private synchronized RedissonClient first() {
    RedissonClient made = client;
    if (made == null) {
      if (closed) {
        throw new IllegalStateException("the connection to Redis was closed");
      }
      made = clients.get();
      client = made;
    }
    return made;
  }

  private void drop() {
    RedissonClient present = client;
    client = null;
    if (present != null) {
      shutdown(present);
    }
  }
}
