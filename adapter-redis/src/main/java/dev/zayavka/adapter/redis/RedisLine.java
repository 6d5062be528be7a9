package dev.zayavka.adapter.redis;

import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/** The Redisson client in use. Nothing is connected before the first command. */
final class RedisLine implements AutoCloseable {

  private final RedisSettings settings;

  private volatile RedissonClient client;

  RedisLine(RedisSettings settings) {
    this.settings = settings;
    this.client = Redisson.create(RedissonSetup.config(settings));
  }

  RedissonClient client() {
    return client;
  }

  /**
   * Throws the client away that never got a connection: each further try would leave a bit behind.
   */
  void renew() {
    RedissonClient useless = client;
    client = Redisson.create(RedissonSetup.config(settings));
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
