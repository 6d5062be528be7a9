package dev.zayavka.sandbox.sync;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Barrier at which a call is held, so that a test can act at exactly that moment: kill the bot, or
 * read its database.
 */
public final class Gate {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Waits until a call arrives at the gate; false on timeout. */
  public boolean awaitsArrival(Duration timeout) {
    return await(arrived, timeout);
  }

  /** Releases the held call and lets all later ones pass. */
  public void opens() {
    opened.countDown();
  }

  /** Waits at the gate until it opens, at most the given time. */
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
