package dev.zayavka.sandbox.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Clock that follows a base clock and can be moved forward, so that a test can skip 49 hours
 * without waiting.
 */
public final class MovableClock implements InstantSource {
  private final InstantSource base;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public MovableClock(InstantSource base) {
    this.base = base;
  }

  /** Creates a clock that stays at this moment until it is moved. */
  public static MovableClock stoppedAt(Instant moment) {
    return new MovableClock(InstantSource.fixed(moment));
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  /**
   * Moves the clock forward.
   *
   * @throws IllegalArgumentException for a negative step: time on Telegram's servers does not go
   *     back
   */
  public void forward(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("a clock goes forward only, not by " + step);
    }
    ahead.updateAndGet(now -> now.plus(step));
  }
}
