package dev.zayavka.assembly.instance;

import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lease of a leadership, as this instance knows it: renewed with each heartbeat. It is over here
 * before it is over in the store, so that two instances never lead at once as long as their clocks
 * run at the same pace; also after a pause of the process, before it does anything else.
 */
public final class LeaderLease {

  private static final Logger LOG = LoggerFactory.getLogger(LeaderLease.class);

  /** Time before the end of a lease at which an instance that could not renew it stops relying. */
  static final Duration MARGIN = Duration.ofSeconds(2);

  private final String name;
  private final Locks locks;
  private final LongSupplier nanos;
  private final Clock clock;
  private volatile boolean held;
  private volatile boolean contested;
  private volatile boolean resigned;
  private volatile boolean answered;
  private volatile long renewedAt;
  private volatile Instant leadingSince = Instant.EPOCH;
  private String owner = "";

  /**
   * @param name of the leadership, the same for all instances
   * @param locks of the store that keeps the heartbeats
   * @param nanos a monotonic clock, as {@link System#nanoTime}
   */
  public LeaderLease(String name, Locks locks, LongSupplier nanos, Clock clock) {
    this.name = name;
    this.locks = locks;
    this.nanos = nanos;
    this.clock = clock;
  }

  /** True while this instance leads. */
  public boolean isLeader() {
    return held
        && !contested
        && nanos.getAsLong() - renewedAt < Instances.DEAD_AFTER.minus(MARGIN).toNanos();
  }

  /** Time since which this instance leads, if it does. */
  public Instant leadingSince() {
    return leadingSince;
  }

  /** Gives way to an unknown leader until the next heartbeat. */
  public void standDown() {
    contested = true;
  }

  /**
   * Releases the leadership for good, so that another instance can lead at once. Unless the store
   * answered the last heartbeat, the lease is left to expire: a call would only take time from the
   * rest of the shutdown.
   */
  public synchronized void resign() {
    boolean give = held && answered;
    resigned = true;
    held = false;
    if (give) {
      try {
        locks.unlock(name, owner);
      } catch (RuntimeException e) {
        LOG.warn("{} could not be given back and runs out by itself: {}", name, e.getMessage());
      }
    }
  }

  String name() {
    return name;
  }

  boolean isWanted() {
    return !resigned;
  }

  /** Takes note of a heartbeat without an answer. */
  void unanswered() {
    answered = false;
  }

  /**
   * Takes note of a heartbeat.
   *
   * @param began when it was sent, in nanoseconds: the lease counts from no later moment
   */
  synchronized void renewed(boolean leads, String by, long began) {
    if (resigned) {
      return;
    }
    boolean before = held;
    owner = by;
    held = leads;
    answered = true;
    contested = false;
    renewedAt = began;
    if (leads && !before) {
      leadingSince = clock.instant();
    }
    if (leads != before) {
      LOG.info(leads ? "this instance leads now" : "another instance leads now");
    }
  }
}
