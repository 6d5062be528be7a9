package dev.zayavka.assembly;

import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leader election among several instances: the holder of the lock leads, and renews it with every
 * heartbeat. An instance that cannot renew stops leading before its lease expires, so that two
 * never lead at once as long as their clocks run at the same pace.
 */
final class LeaderLock implements AutoCloseable {

  static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final Duration LEASE = Duration.ofSeconds(8);

  /** Time before the end of its lease at which an instance that could not renew stops leading. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(LeaderLock.class);

  private final Locks locks;
  private final String lock;
  private final String instance;
  private final LongSupplier nanos;
  private final Clock clock;
  private volatile boolean held;
  private volatile boolean contested;
  private volatile long renewedAt;
  private volatile Instant leadingSince = Instant.EPOCH;
  private boolean answered;
  private boolean complained;
  private boolean closed;

  /**
   * @param nanos a monotonic clock, as {@link System#nanoTime}
   */
  LeaderLock(Locks locks, String lock, String instance, LongSupplier nanos, Clock clock) {
    this.locks = locks;
    this.lock = lock;
    this.instance = instance;
    this.nanos = nanos;
    this.clock = clock;
  }

  /** True while this instance leads. */
  boolean isLeader() {
    return held && !contested && nanos.getAsLong() - renewedAt < LEASE.minus(MARGIN).toNanos();
  }

  /** Time since which this instance leads, if it does. */
  Instant leadingSince() {
    return leadingSince;
  }

  /** Takes or renews the lock; to be called with every heartbeat. Does nothing once closed. */
  synchronized void beat() {
    if (closed) {
      return;
    }
    long began = nanos.getAsLong();
    answered = false;
    contested = false;
    boolean before = held;
    try {
      held = locks.tryLock(lock, instance, LEASE);
      renewedAt = began;
      answered = true;
      complained = false;
    } catch (RuntimeException e) {
      complain(e);
    }
    if (held && !before) {
      leadingSince = clock.instant();
    }
    if (held != before) {
      LOG.info(held ? "this instance leads now" : "another instance leads now");
    }
  }

  /** Once an outage: it may last for hours. */
  private void complain(RuntimeException e) {
    if (!complained) {
      LOG.warn("the heartbeat of {} failed: {}", lock, e.getMessage());
    }
    complained = true;
  }

  /** Gives way to an unknown leader until the next heartbeat. */
  void standDown() {
    contested = true;
  }

  /**
   * Releases leadership, so another instance can lead at once. A heartbeat under way is waited for,
   * and no further one follows: it would take the lock again. If the last one had no answer, the
   * lock is left to expire: the store is away, and a call to it would only take time from the rest
   * of the shutdown.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean give = held && answered;
    held = false;
    if (give) {
      try {
        locks.unlock(lock, instance);
      } catch (RuntimeException e) {
        LOG.warn("{} could not be given back and runs out by itself: {}", lock, e.getMessage());
      }
    }
  }
}
