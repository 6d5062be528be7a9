package dev.zayavka.adapter.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * Asks Redis every second whether it is there. A failed call has it asked at once, but only two
 * questions without an answer decide: one slow command is no outage.
 */
final class HealthMonitor implements RedisHealth, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HealthMonitor.class);

  static final Duration EVERY = Duration.ofSeconds(1);

  private static final int MAX_TOLD = 200;

  private final String server;
  private final RedisPing ping;
  private final Duration every;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> whileReachable = new CopyOnWriteArrayList<>();
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

  /** Asks for the first time, then goes on asking. */
  void start() {
    Optional<Throwable> trouble = ping.trouble();
    reachable = trouble.isEmpty();
    trouble.ifPresent(this::noteLoss);
    var unused =
        thread.scheduleWithFixedDelay(
            this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A call failed: ask now. Many calls that fail together are one question. */
  void suspect() {
    if (reachable && suspected.compareAndSet(false, true)) {
      try {
        thread.execute(this::check);
      } catch (RejectedExecutionException e) {
        log.debug("no more questions while closing", e);
      }
    }
  }

  /** Runs something after every answer, on the thread that asks. */
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
  }

  private void check() {
    suspected.set(false);
    Optional<Throwable> trouble = ping.trouble();
    if (trouble.isPresent() && reachable) {
      // The first question may have needed a new connection, which has less time than an answer.
      trouble = ping.trouble();
    }
    if (thread.isShutdown()) {
      return;
    }
    if (trouble.isPresent() && reachable) {
      reachable = false;
      noteLoss(trouble.get());
      tell(Listener::lost);
    } else if (trouble.isEmpty() && !reachable) {
      reachable = true;
      noteReturn();
      tell(Listener::back);
    }
    if (reachable) {
      whileReachable.forEach(HealthMonitor::run);
    }
  }

  private void noteLoss(Throwable cause) {
    lostAt = Instant.now();
    log.warn("Redis at {} is lost: {}", server, told(cause));
  }

  private void noteReturn() {
    Instant since = lostAt;
    lostAt = null;
    log.info("Redis at {} is back; it was lost at {}", server, since);
  }

  /** Redisson wraps what happened in sentences of its own; one line will do. */
  private static String told(Throwable trouble) {
    Throwable cause = trouble;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String first = cause.toString().lines().findFirst().orElse("");
    return first.length() <= MAX_TOLD ? first : first.substring(0, MAX_TOLD);
  }

  private void tell(Consumer<Listener> news) {
    listeners.forEach(listener -> run(() -> news.accept(listener)));
  }

  /** What a listener does wrong must not end the asking. */
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("after a change in Redis something failed", e);
    }
  }
}
