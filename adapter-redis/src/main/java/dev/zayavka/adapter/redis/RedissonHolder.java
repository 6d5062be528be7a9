package dev.zayavka.adapter.redis;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/** Holder of the current Redisson client. The client connects at the first command. */
final class RedissonHolder implements AutoCloseable {

  private final Supplier<RedissonClient> clients;
  private final RedisLimits limits;

  private volatile RedissonClient client;

  /** Creates the first client. */
  RedissonHolder(Supplier<RedissonClient> clients, RedisLimits limits) {
    this.clients = clients;
    this.limits = limits;
    this.client = clients.get();
  }

  static RedissonHolder of(RedisSettings settings, RedisLimits limits) {
    return new RedissonHolder(
        () -> Redisson.create(RedissonSetup.config(settings, limits)), limits);
  }

  RedisLimits limits() {
    return limits;
  }

  RedissonClient client() {
    return client;
  }

  /**
   * Replaces a client that has never connected, because each further attempt would leak a little.
   */
  void renew() {
    RedissonClient useless = client;
    client = clients.get();
    shutdown(useless);
  }

  @Override
  public void close() {
    shutdown(client);
  }

  static void shutdown(RedissonClient client) {
    client.shutdown(0, 1, TimeUnit.SECONDS);
  }
}
