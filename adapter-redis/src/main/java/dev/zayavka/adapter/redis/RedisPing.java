package dev.zayavka.adapter.redis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redisson.api.RedissonClient;

/** Asks Redis for an answer; called by one thread at a time. */
final class RedisPing {

  /** What is asked for; it need not be there. */
  private static final String KEY = "cache:ping";

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final RedissonClient redisson;
  private final RedisSettings settings;

  private boolean connected;

  RedisPing(RedissonClient redisson, RedisSettings settings) {
    this.redisson = redisson;
    this.settings = settings;
  }

  /** Why Redis cannot be used; empty when it can. */
  Optional<Throwable> trouble() {
    try {
      if (!connected) {
        knock();
      }
      redisson
          .getBucket(KEY)
          .isExistsAsync()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      connected = true;
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e);
    } catch (IOException | TimeoutException | RuntimeException e) {
      return Optional.of(e);
    }
  }

  /**
   * Redisson's first connection, when it fails, leaves a client behind each time, which would add
   * up while the bot waits for a Redis that comes hours later.
   */
  private void knock() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(settings.host(), settings.port()),
          Math.toIntExact(PATIENCE.toMillis()));
    }
  }
}
