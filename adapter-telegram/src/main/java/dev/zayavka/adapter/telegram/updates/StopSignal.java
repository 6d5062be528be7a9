package dev.zayavka.adapter.telegram.updates;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stop signal: given once, it ends every pause. */
public final class StopSignal implements Pause {

  private final CountDownLatch given = new CountDownLatch(1);

  public void give() {
    given.countDown();
  }

  boolean isGiven() {
    return given.getCount() == 0;
  }

  @Override
  public boolean of(Duration time) {
    try {
      return !given.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
