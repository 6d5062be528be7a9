package dev.zayavka.adapter.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Periodic health check of Redis. A failed call triggers a check at once, but only two failed
 * checks in a row mean an outage: one slow command does not.
 */
final class HealthMonitor implements RedisHealth, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HealthMonitor.class);

  static final Duration INTERVAL = Duration.ofSeconds(1);

  private static final int MAX_SUMMARY = 200;

  private final String server;
  private final RedisPing ping;
  private final Duration every;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> whileReachable = new CopyOnWriteArrayList<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch first = new CountDownLatch(1);
  private final AtomicBoolean suspected = new AtomicBoolean();
  private final ScheduledExecutorService thread;

  private volatile boolean reachable;
  private volatile @Nullable Instant lostAt;

  HealthMonitor(String server, RedisPing ping, Duration every) {
    this.server = server;
    this.ping = ping;
    this.every = every;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("redis-health").unstarted(task));
  }

  /** Begins the checks, unless they have begun; the first one is run at once. */
  void start() {
    if (begun.compareAndSet(false, true) && !thread.isShutdown()) {
      thread.execute(this::checkFirst);
    }
  }

  /** As {@link #reachable}, but starts the checks and waits for the first one. */
  boolean isUsable() {
    if (first.getCount() > 0) {
      start();
      awaitFirst();
    }
    return reachable;
  }

  /** Triggers a check after a failed call. Many calls that fail together trigger one check. */
  void suspect() {
    if (reachable && suspected.compareAndSet(false, true)) {
      try {
        thread.execute(this::check);
      } catch (RejectedExecutionException e) {
        log.debug("no more questions while closing", e);
      }
    }
  }

  /** Registers a task that runs after every successful check, on the thread of the checks. */
  void whileReachable(Runnable upkeep) {
    whileReachable.add(upkeep);
  }

  @Override
  public boolean reachable() {
    return reachable;
  }

  @Override
  public Optional<Instant> unreachableSince() {
    return Optional.ofNullable(lostAt);
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    reachable = false;
    thread.shutdownNow();
    first.countDown();
  }

  private void checkFirst() {
    try {
      Optional<Throwable> failure = ping.failure();
      if (thread.isShutdown()) {
        return;
      }
      reachable = failure.isEmpty();
      failure.ifPresent(this::recordLoss);
    } finally {
      first.countDown();
    }
    runUpkeep();
    var unused =
        thread.scheduleWithFixedDelay(
            this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void awaitFirst() {
    try {
      first.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check() {
    suspected.set(false);
    Optional<Throwable> failure = ping.failure();
    if (failure.isPresent() && reachable) {
      // The first check may have needed a new connection, which leaves less time for the reply.
      failure = ping.failure();
    }
    if (thread.isShutdown()) {
      return;
    }
    if (failure.isPresent() && reachable) {
      reachable = false;
      recordLoss(failure.get());
      notifyListeners(Listener::lost);
    } else if (failure.isEmpty() && !reachable) {
      reachable = true;
      recordReturn();
      notifyListeners(Listener::back);
    }
    runUpkeep();
  }

  private void runUpkeep() {
    if (reachable) {
      whileReachable.forEach(HealthMonitor::run);
    }
  }

  private void recordLoss(Throwable cause) {
    lostAt = Instant.now();
    log.warn("Redis at {} is lost: {}", server, summary(cause));
  }

  private void recordReturn() {
    Instant since = lostAt;
    lostAt = null;
    log.info("Redis at {} is back; it was lost at {}", server, since);
  }

  /** First line of the root cause, without the wrappers of Redisson. */
  private static String summary(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String first = cause.toString().lines().findFirst().orElse("");
    return first.length() <= MAX_SUMMARY ? first : first.substring(0, MAX_SUMMARY);
  }

  private void notifyListeners(Consumer<Listener> change) {
    listeners.forEach(listener -> run(() -> change.accept(listener)));
  }

  /** Runs a listener or task; its failure must not end the checks. */
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("after a change in Redis something failed", e);
    }
  }
}
