package dev.zayavka.adapter.redis;

import java.time.Instant;
import java.util.Optional;

/**
 * Health of Redis, checked every second and at once after a failed call. While Redis is
 * unavailable, calls fail without an attempt.
 */
public interface RedisHealth {

  /** True if the last check succeeded; false before the first one. */
  boolean reachable();

  /** Start of the outage; empty if Redis is available, and before the first check. */
  Optional<Instant> unreachableSince();

  /**
   * Registers a listener for changes from now on. Calls are made one at a time and in order, on the
   * thread of the health check, which waits for the listener.
   */
  void listen(Listener listener);

  /** Listener for changes. */
  interface Listener {

    /** Redis has become unavailable. */
    void lost();

    /** Redis is available again; its data may be stale or lost. */
    void back();
  }
}
