package dev.zayavka.adapter.sheets;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Time limit of several requests together, by the monotonic clock. */
final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  /**
   * The time that is left.
   *
   * @throws InterruptedIOException if it is over
   */
  Duration left() throws InterruptedIOException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new InterruptedIOException("the deadline is over");
    }
    return Duration.ofNanos(left);
  }
}
