package dev.zayavka.adapter.redis;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether Redis can be reached: asked every second, and at once when a call fails. While it cannot,
 * calls fail without being tried.
 */
public interface RedisHealth {

  /** True when it answered last time. */
  boolean reachable();

  /** Since when it has not been reachable; empty when it is. */
  Optional<Instant> unreachableSince();

  /**
   * Tells of every change from now on, one at a time and in order, on the thread that asks Redis;
   * until a listener returns, Redis is not asked again.
   */
  void listen(Listener listener);

  /** Who is told. */
  interface Listener {

    /** Redis stopped answering. */
    void lost();

    /** Redis answers again; what it holds may be old, or gone. */
    void back();
  }
}
