package dev.zayavka.assembly;

import dev.zayavka.ports.shared.driven.Locks;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses one of several instances: whoever holds the lock leads, and renews it with every
 * heartbeat. An instance that cannot renew stops leading before its lease is over, so that two
 * never lead at once as long as their clocks run at the same pace.
 */
final class LeaderLock implements AutoCloseable {

  static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final Duration LEASE = Duration.ofSeconds(8);

  /** How much before the end of its lease an instance that could not renew stops leading. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(LeaderLock.class);

  private final Locks locks;
  private final String lock;
  private final String instance;
  private final LongSupplier nanos;
  private volatile boolean held;
  private volatile boolean contested;
  private volatile long renewedAt;

  /**
   * @param nanos a monotonic clock, as {@link System#nanoTime}
   */
  LeaderLock(Locks locks, String lock, String instance, LongSupplier nanos) {
    this.locks = locks;
    this.lock = lock;
    this.instance = instance;
    this.nanos = nanos;
  }

  /** True while this instance leads. */
  boolean isLeader() {
    return held && !contested && nanos.getAsLong() - renewedAt < LEASE.minus(MARGIN).toNanos();
  }

  /** Takes or renews the lock; to be called with every heartbeat. */
  void beat() {
    long asked = nanos.getAsLong();
    contested = false;
    boolean before = held;
    try {
      held = locks.tryLock(lock, instance, LEASE);
      renewedAt = asked;
    } catch (RuntimeException e) {
      LOG.warn("the heartbeat of {} failed: {}", lock, e.getMessage());
    }
    if (held != before) {
      LOG.info(held ? "this instance leads now" : "another instance leads now");
    }
  }

  /** Somebody we do not know leads: lets them, until the next heartbeat. */
  void standDown() {
    contested = true;
  }

  /** Lets another instance lead at once. */
  @Override
  public void close() {
    if (held) {
      held = false;
      try {
        locks.unlock(lock, instance);
      } catch (RuntimeException e) {
        LOG.warn("{} could not be given back and runs out by itself", lock, e);
      }
    }
  }
}
