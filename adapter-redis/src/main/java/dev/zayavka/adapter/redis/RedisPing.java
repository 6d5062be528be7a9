package dev.zayavka.adapter.redis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redisson.api.options.PlainOptions;

/** Health check by one command. One thread calls it at a time. */
final class RedisPing {

  /** Key to read; it need not exist. */
  private static final String KEY = "cache:ping";

  private final RedissonHolder redisson;
  private final RedisSettings settings;

  private boolean connected;

  RedisPing(RedissonHolder redisson, RedisSettings settings) {
    this.redisson = redisson;
    this.settings = settings;
  }

  /** Cause of the outage; empty if Redis is available. */
  Optional<Throwable> failure() {
    try {
      if (connected) {
        check();
      } else {
        connectToPort();
        firstCheck();
      }
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

  /** Connects to the port first, which spares Redisson attempts that must fail. */
  private void connectToPort() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(settings.host(), settings.port()),
          Math.toIntExact(timeout().toMillis()));
    }
  }

  private void firstCheck() throws ExecutionException, InterruptedException, TimeoutException {
    try {
      check();
      connected = true;
    } finally {
      if (!connected) {
        redisson.renew();
      }
    }
  }

  private void check() throws ExecutionException, InterruptedException, TimeoutException {
    redisson
        .client()
        .getBucket(PlainOptions.name(KEY).timeout(timeout()))
        .isExistsAsync()
        .toCompletableFuture()
        .get(timeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Duration timeout() {
    return redisson.limits().ping();
  }
}
