package dev.zayavka.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that changes only when a test moves it. Safe for use by several threads; clocks made by
 * {@link #withZone} move together with the one they were made from.
 */
public final class MovableClock extends Clock {
  /** Start of every clock: a Friday, 13:00 in Moscow, outside quiet hours. */
  public static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  /** A clock that shows {@link #START}, in UTC. */
  public MovableClock() {
    this(new AtomicReference<>(START), ZoneOffset.UTC);
  }

  private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Moves the clock on. */
  public void advance(Duration by) {
    now.updateAndGet(then -> then.plus(by));
  }

  /** Puts the clock to a moment, before or after the present one. */
  public void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(now, other);
  }
}
