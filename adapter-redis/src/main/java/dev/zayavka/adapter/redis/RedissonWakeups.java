package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.driven.Wakeups;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RTopic;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wake-ups by a Redis topic. Redisson renews a broken subscription; one that failed at first is
 * retried here when Redis is available.
 */
final class RedissonWakeups implements Wakeups {

  private static final Logger log = LoggerFactory.getLogger(RedissonWakeups.class);

  private static final String TOPIC = "wakeups:outbox";

  private final RedissonHolder redisson;
  private final HealthMonitor health;
  private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable CompletableFuture<Integer>> subscription =
      new AtomicReference<>();

  RedissonWakeups(RedissonHolder redisson, HealthMonitor health) {
    this.redisson = redisson;
    this.health = health;
    health.whileReachable(this::renew);
  }

  @Override
  public void announce() {
    if (!health.reachable()) {
      return;
    }
    try {
      topic()
          .publishAsync("")
          .whenComplete(
              (heard, failure) -> {
                if (failure != null) {
                  health.suspect();
                }
              });
    } catch (RuntimeException e) {
      health.suspect();
    }
  }

  /** Waits for Redis within the timeout, so that the next announcement arrives. */
  @Override
  public void subscribe(Runnable wake) {
    sleepers.add(wake);
    if (!health.reachable()) {
      return;
    }
    try {
      subscribed().get(redisson.limits().command().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      log.debug("wake-ups are not heard yet", e);
    }
  }

  /** Retries a failed subscription; runs after every successful health check. */
  private void renew() {
    if (!sleepers.isEmpty()) {
      CompletableFuture<Integer> unused = subscribed();
    }
  }

  private CompletableFuture<Integer> subscribed() {
    CompletableFuture<Integer> present = subscription.get();
    if (present != null && !present.isCompletedExceptionally()) {
      return present;
    }
    CompletableFuture<Integer> next = new CompletableFuture<>();
    if (!subscription.compareAndSet(present, next)) {
      return subscribed();
    }
    try {
      topic()
          .addListenerAsync(String.class, (channel, message) -> wakeAll())
          .whenComplete(
              (id, failure) -> {
                if (failure == null) {
                  next.complete(id);
                } else {
                  next.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException e) {
      next.completeExceptionally(e);
    }
    return next;
  }

  private RTopic topic() {
    return redisson.client().getTopic(TOPIC, StringCodec.INSTANCE);
  }

  private void wakeAll() {
    for (Runnable wake : sleepers) {
      try {
        wake.run();
      } catch (RuntimeException e) {
        log.error("a worker could not be woken", e);
      }
    }
  }
}
