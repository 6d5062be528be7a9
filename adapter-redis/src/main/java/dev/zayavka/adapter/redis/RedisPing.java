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

/** Asks Redis for an answer; called by one thread at a time. */
final class RedisPing {

  /** What is asked for; it need not be there. */
  private static final String KEY = "cache:ping";

  /** More than any command has: a pause of a second is no outage yet. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final RedisLine line;
  private final RedisSettings settings;

  private boolean connected;

  RedisPing(RedisLine line, RedisSettings settings) {
    this.line = line;
    this.settings = settings;
  }

  /** Why Redis cannot be used; empty when it can. */
  Optional<Throwable> trouble() {
    try {
      if (connected) {
        ask();
      } else {
        knock();
        askForTheFirstTime();
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

  /** Spares Redisson the tries that would fail for certain while no server is there. */
  private void knock() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(settings.host(), settings.port()),
          Math.toIntExact(PATIENCE.toMillis()));
    }
  }

  private void askForTheFirstTime()
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      ask();
      connected = true;
    } finally {
      if (!connected) {
        line.renew();
      }
    }
  }

  private void ask() throws ExecutionException, InterruptedException, TimeoutException {
    line.client()
        .getBucket(PlainOptions.name(KEY).timeout(PATIENCE))
        .isExistsAsync()
        .toCompletableFuture()
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
