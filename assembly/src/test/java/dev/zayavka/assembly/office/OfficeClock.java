package dev.zayavka.assembly.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of an office, which runs faster than ours, so that Telegram's pace and the waits between
 * attempts cost a test little, and can be moved forward.
 */
final class OfficeClock extends Clock {

  private final Instant began;
  private final int pace;
  private final long since = System.nanoTime();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /**
   * @param pace how many seconds there go by in one of ours
   */
  OfficeClock(Instant began, int pace) {
    this.began = began;
    this.pace = pace;
  }

  void forward(Duration step) {
    ahead.updateAndGet(now -> now.plus(step));
  }

  @Override
  public Instant instant() {
    return began.plusNanos((System.nanoTime() - since) * pace).plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the office has one clock");
  }
}
