package dev.zayavka.sandbox.telegram.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A place where a call is held, so that a test can act at that very moment: kill the bot, or look
 * at its database.
 */
public final class Gate {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Waits until a call stands at the gate; false when the time is over. */
  public boolean awaitsArrival(Duration timeout) {
    return await(arrived, timeout);
  }

  /** Lets the call go on, and all that come later. */
  public void opens() {
    opened.countDown();
  }

  /** Stands at the gate until it opens, at most the given time. */
  public void pass(Duration longest) {
    arrived.countDown();
    await(opened, longest);
  }

  private static boolean await(CountDownLatch latch, Duration timeout) {
    try {
      return latch.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
