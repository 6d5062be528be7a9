package dev.zayavka.adapter.telegram.updates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Since when updates have come in without a break. What was said before the end of one may still be
 * on its way: with Telegram, which could not be reached, or here, because the store was away.
 */
public final class Reception {

  /** Handling an update takes milliseconds; what takes longer waits for something. */
  private static final Duration USUAL = Duration.ofSeconds(1);

  private final Clock clock;
  private final Map<Object, Instant> underWay = new ConcurrentHashMap<>();
  private volatile boolean lost;
  private volatile Instant regainedAt = Instant.EPOCH;

  public Reception(Clock clock) {
    this.clock = clock;
  }

  /** Now, during a break; {@link Instant#EPOCH} when there was none. */
  public Instant since() {
    Instant now = clock.instant();
    boolean stuck = underWay.values().stream().anyMatch(began -> isLong(began, now));
    return lost || stuck ? now : regainedAt;
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
