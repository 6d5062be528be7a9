package dev.zayavka.assembly;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes parts down one after the other before a deadline. A part that fails or hangs is left
 * behind: the next one has its turn all the same.
 */
final class ShutdownSequence {

  private static final Logger LOG = LoggerFactory.getLogger(ShutdownSequence.class);

  /** Time a part gets even after the deadline: most need no more. */
  private static final Duration MINIMUM = Duration.ofMillis(100);

  private final long end;
  private boolean inOrder = true;

  private ShutdownSequence(long end) {
    this.end = end;
  }

  /** An ending that begins now. */
  static ShutdownSequence within(Duration time) {
    return new ShutdownSequence(System.nanoTime() + time.toNanos());
  }

  /** The time until the deadline; never less than a part needs at least. */
  Duration left() {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    return left.compareTo(MINIMUM) > 0 ? left : MINIMUM;
  }

  /** A share of the time that is left. */
  Duration left(int numerator, int denominator) {
    return left().multipliedBy(numerator).dividedBy(denominator);
  }

  /** Takes a part down. */
  void step(String part, Duration within, Runnable down) {
    step(
        part,
        within,
        () -> {
          down.run();
          return true;
        });
  }

  /**
   * Takes a part down that says itself whether it came to its end.
   *
   * @param within time limit of the step
   */
  void step(String part, Duration within, BooleanSupplier down) {
    AtomicBoolean well = new AtomicBoolean();
    Thread thread =
        Thread.ofPlatform().daemon().name("stop-" + part).start(() -> well.set(tried(part, down)));
    if (!joined(thread, within)) {
      LOG.warn("{} did not come to an end within {} and is cut off", part, within);
    }
    inOrder &= well.get();
  }

  /** False when something failed or was cut off. */
  boolean inOrder() {
    return inOrder;
  }

  private static boolean tried(String part, BooleanSupplier down) {
    try {
      return down.getAsBoolean();
    } catch (RuntimeException | Error e) {
      LOG.error("{} could not be taken down", part, e);
      return false;
    }
  }

  private static boolean joined(Thread thread, Duration within) {
    try {
      return thread.join(within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
