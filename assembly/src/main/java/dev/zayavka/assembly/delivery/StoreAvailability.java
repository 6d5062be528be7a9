package dev.zayavka.assembly.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Since when the store can be reached, as this instance sees it. What Telegram posted meanwhile was
 * turned away, here or by another instance, and is posted again after a pause that grows as the
 * outage does.
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

  /** Since when everything that was turned away has been posted again; now, until it has. */
  Instant settledSince() {
    Instant now = clock.instant();
    return away || isSettling(now) ? now : settledAt;
  }

  /** A moment further ahead than any pause was noted before the clock was put back. */
  private boolean isSettling(Instant now) {
    return now.isBefore(settledAt) && !now.plus(LONGEST_PAUSE).isBefore(settledAt);
  }
}
