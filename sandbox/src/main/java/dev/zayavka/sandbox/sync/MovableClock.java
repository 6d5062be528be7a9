package dev.zayavka.sandbox.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs with its base and can be moved forward: 49 hours pass in a test without anyone
 * waiting.
 */
public final class MovableClock implements InstantSource {
  private final InstantSource base;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public MovableClock(InstantSource base) {
    this.base = base;
  }

  /** A clock that stands still at the given moment until it is moved. */
  public static MovableClock stoppedAt(Instant moment) {
    return new MovableClock(InstantSource.fixed(moment));
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  /**
   * Moves the clock.
   *
   * @throws IllegalArgumentException for a negative step: Telegram's time does not go back
   */
  public void forward(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("a clock goes forward only, not by " + step);
    }
    ahead.updateAndGet(now -> now.plus(step));
  }
}
