package dev.zayavka.adapter.telegram.updates;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Growing pauses between attempts: 1 s, 2 s, 4 s, up to 30 s, each ±20 %. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final double SPREAD = 0.2;

  private final DoubleSupplier jitter;
  private Duration next = FIRST;

  /**
   * Pauses from the start.
   *
   * @param jitter between -1 and 1: where in its spread a pause falls
   */
  Backoff(DoubleSupplier jitter) {
    this.jitter = jitter;
  }

  Duration next() {
    Duration now = next;
    next = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
    return Duration.ofMillis(Math.round(now.toMillis() * (1 + SPREAD * jitter.getAsDouble())));
  }

  /** All is well again: the next pause is short. */
  void reset() {
    next = FIRST;
  }
}
