package dev.zayavka.testkit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things side by side on virtual threads, and never waits for ever. */
public final class Concurrently {
  /** Upper limit for waits in tests: it only ends a hung run. */
  public static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Time for which a test watches that an action does not happen. */
  public static final Duration GLANCE = Duration.ofMillis(200);

  private Concurrently() {}

  /** Starts an action on a thread of its own. */
  public static <T> Future<T> start(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    Thread.ofVirtual().name("together").start(task);
    return task;
  }

  /**
   * Runs an action the given number of times concurrently and returns the results in order of their
   * numbers.
   */
  public static <T> List<T> all(int times, IntFunction<T> action) {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<T>> running =
        IntStream.range(0, times)
            .mapToObj(number -> start(() -> afterwards(go, number, action)))
            .toList();
    go.countDown();
    return running.stream().map(Concurrently::result).toList();
  }

  /** Result of a started action; an exception of the action is rethrown. */
  public static <T> T result(Future<T> started) {
    try {
      return started.get(PATIENCE.toMillis(), MILLISECONDS);
    } catch (ExecutionException failure) {
      throw unchecked(failure);
    } catch (TimeoutException timeout) {
      throw new AssertionError("not done within " + PATIENCE, timeout);
    } catch (InterruptedException interruption) {
      throw interrupted(interruption);
    }
  }

  /** Waits until a latch is open; an error when it stays closed. */
  public static void await(CountDownLatch latch) {
    if (!opens(latch, PATIENCE)) {
      throw new AssertionError("nothing happened within " + PATIENCE);
    }
  }

  /** True when a latch opens within this time. */
  public static boolean opens(CountDownLatch latch, Duration within) {
    try {
      return latch.await(within.toMillis(), MILLISECONDS);
    } catch (InterruptedException interruption) {
      throw interrupted(interruption);
    }
  }

  /** True if a started action is still not done after a {@link #GLANCE}: it is blocked. */
  public static boolean waits(Future<?> started) {
    try {
      started.get(GLANCE.toMillis(), MILLISECONDS);
      return false;
    } catch (TimeoutException waiting) {
      return true;
    } catch (ExecutionException failure) {
      throw unchecked(failure);
    } catch (InterruptedException interruption) {
      throw interrupted(interruption);
    }
  }

  /**
   * Sleeps in real time: for stores with leases whose clock cannot be moved, such as Redis. With a
   * movable clock, advance that instead.
   */
  public static void sleepReally(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    while (System.nanoTime() - end <= 0) {
      opens(never, Duration.ofNanos(end - System.nanoTime()).plusMillis(1));
    }
  }

  private static <T> T afterwards(CountDownLatch go, int number, IntFunction<T> action) {
    await(go);
    return action.apply(number);
  }

  private static RuntimeException unchecked(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failure);
  }

  private static AssertionError interrupted(InterruptedException interruption) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted while waiting", interruption);
  }
}
