package dev.zayavka.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Figures of all talks. Only what falls into the measured time counts. */
final class TalkFigures {

  private static final long HIGHEST_MICROS = 120_000_000;
  private static final int DIGITS = 3;

  private final Histogram waits = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
  private final LongAdder ended = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private volatile boolean measuring;
  private volatile boolean over;
  private volatile long begun;
  private volatile double seconds;

  void begin() {
    begun = System.nanoTime();
    measuring = true;
  }

  void end() {
    measuring = false;
    seconds = (System.nanoTime() - begun) / 1e9;
    over = true;
  }

  /** True once all people stop talking. */
  boolean isOver() {
    return over;
  }

  /** A reply came after this time, in nanoseconds. */
  void turn(long nanos) {
    if (measuring) {
      waits.recordValue(Math.min(HIGHEST_MICROS, nanos / 1000));
    }
  }

  /** A training has come to its review. */
  void ended() {
    if (measuring) {
      ended.increment();
    }
  }

  /** A person has given up: a message of the bot did not come. */
  void broken() {
    broken.increment();
  }

  long turns() {
    return waits.getTotalCount();
  }

  double turnsPerSecond() {
    return turns() / seconds;
  }

  double seconds() {
    return seconds;
  }

  long endedTalks() {
    return ended.sum();
  }

  long brokenTalks() {
    return broken.sum();
  }

  /** A percentile of the waits without a part of each, in milliseconds. */
  double milliseconds(double percentile, Duration without) {
    return waits.getValueAtPercentile(percentile) / 1000.0 - without.toMillis();
  }
}
