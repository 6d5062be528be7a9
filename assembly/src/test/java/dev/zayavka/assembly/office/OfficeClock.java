package dev.zayavka.assembly.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Clock of an office. Unless frozen it runs at half speed, so that no limit of the office (the
 * shortest that matters are the 150 seconds for which Telegram keeps a tap) is over before a hung
 * test is ended. It is moved forward by a test, or by {@link IdleTime} while there is nothing to
 * do.
 */
final class OfficeClock extends Clock {

  private static final int SLOWER = 2;

  private final Instant began;
  private volatile Pace pace;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private volatile Consumer<Duration> moved = step -> {};

  /**
   * @param frozen true for a clock that only a test moves
   */
  OfficeClock(Instant began, boolean frozen) {
    this.began = began;
    this.pace = frozen ? new Standing(Duration.ZERO) : new Running(System.nanoTime());
  }

  /** Sets what to call when the clock was moved: the bots sleep by the clock of this machine. */
  void whenMoved(Consumer<Duration> called) {
    moved = called;
  }

  void forward(Duration step) {
    ahead.updateAndGet(now -> now.plus(step));
    moved.accept(step);
  }

  /** Stands still from now on: only the test moves it. */
  void stands() {
    pace = new Standing(pace.own());
  }

  /** Runs on. */
  void runs() {
    pace = new Running(System.nanoTime() - pace.own().toNanos() * SLOWER);
  }

  @Override
  public Instant instant() {
    return began.plus(pace.own()).plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the office has one clock");
  }

  /** Time that passes without a test. */
  private sealed interface Pace {
    Duration own();
  }

  private record Standing(Duration own) implements Pace {}

  private record Running(long since) implements Pace {
    @Override
    public Duration own() {
      return Duration.ofNanos((System.nanoTime() - since) / SLOWER);
    }
  }
}
