package dev.zayavka.assembly.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Availability of the store, as this instance sees it. Updates that Telegram posted during an
 * outage were refused, here or by another instance, and are posted again after a pause that grows
 * with the outage.
 */
final class StoreAvailability {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration ROOM = Duration.ofSeconds(2);

  private final Clock clock;
  private volatile Instant reachedAt = Instant.EPOCH;
  private volatile Instant settledAt = Instant.EPOCH;
  private volatile boolean away;

  StoreAvailability(Clock clock) {
    this.clock = clock;
  }

  boolean isAway() {
    return away;
  }

  void lost() {
    away = true;
  }

  void regained() {
    Instant now = clock.instant();
    if (away) {
      Duration pause = Duration.between(reachedAt, now).plus(ROOM);
      settledAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
      away = false;
    }
    reachedAt = now;
  }

  /** Time since which all refused updates have been posted again; now, until they have. */
  Instant settledSince() {
    Instant now = clock.instant();
    return away || isSettling(now) ? now : settledAt;
  }

  /** A moment further ahead than any pause was noted before the clock was put back. */
  private boolean isSettling(Instant now) {
    return now.isBefore(settledAt) && !now.plus(LONGEST_PAUSE).isBefore(settledAt);
  }
}
