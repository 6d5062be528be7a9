package dev.zayavka.adapter.telegram.updates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Start of the present period without a break in the reception of updates. What was said before the
 * end of one may still be on its way: with Telegram, which could not be reached, or here, because
 * the store was away.
 */
public final class ReceptionGap {

  /** Handling an update takes milliseconds; what takes longer waits for something. */
  private static final Duration USUAL = Duration.ofSeconds(1);

  /** Telegram's longest pause before it posts again what was not taken, with room to spare. */
  private static final Duration GIVEN_AGAIN = Duration.ofSeconds(90);

  private final Clock clock;
  private final Map<Long, Instant> turnedAway = new ConcurrentHashMap<>();
  private final Map<Object, Instant> underWay = new ConcurrentHashMap<>();
  private volatile boolean lost;
  private volatile Instant regainedAt = Instant.EPOCH;

  public ReceptionGap(Clock clock) {
    this.clock = clock;
  }

  /** Now, during a break; {@link Instant#EPOCH} when there was none. */
  public Instant since() {
    Instant now = clock.instant();
    boolean stuck = underWay.values().stream().anyMatch(began -> isLong(began, now));
    return lost || stuck || isWaitedFor(now) ? now : regainedAt;
  }

  /** Telegram does not give us what it has. */
  void lost() {
    lost = true;
  }

  /** It does. */
  void regained() {
    if (lost) {
      regainedAt = clock.instant();
      lost = false;
    }
  }

  /**
   * An update was posted and not taken: Telegram gives it again when it sees fit, which others may
   * overtake. Another instance may be given it, so it is not waited for without end.
   */
  void turnedAway(long update) {
    turnedAway.put(update, clock.instant());
  }

  /** It was given again and taken, or came for the first time. */
  void taken(long update) {
    if (turnedAway.remove(update) != null) {
      regainedAt = clock.instant();
    }
  }

  private boolean isWaitedFor(Instant now) {
    turnedAway.values().removeIf(at -> Duration.between(at, now).abs().compareTo(GIVEN_AGAIN) > 0);
    return !turnedAway.isEmpty();
  }

  /** Handles an update; when it takes long, that is a break. */
  <T> T during(Supplier<T> handling) {
    Object update = new Object();
    Instant began = clock.instant();
    underWay.put(update, began);
    try {
      return handling.get();
    } finally {
      Instant now = clock.instant();
      if (isLong(began, now)) {
        regainedAt = now;
      }
      underWay.remove(update);
    }
  }

  private static boolean isLong(Instant began, Instant now) {
    return now.isAfter(began.plus(USUAL));
  }
}
