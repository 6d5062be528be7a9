package dev.zayavka.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** Times of the commit and of the delivery of each effect. */
final class DeliveryTimes {

  private final AtomicLongArray committed;
  private final AtomicLongArray delivered;
  private final CountDownLatch left;

  DeliveryTimes(int effects) {
    committed = new AtomicLongArray(effects);
    delivered = new AtomicLongArray(effects);
    left = new CountDownLatch(effects);
  }

  int effects() {
    return committed.length();
  }

  void committed(int number) {
    committed.set(number, System.nanoTime());
  }

  /** Records a delivery. A second one of the same effect is an error of the candidate. */
  void delivered(int number) {
    if (delivered.getAndSet(number, System.nanoTime()) != 0) {
      throw new IllegalStateException("effect " + number + " was delivered twice");
    }
    left.countDown();
  }

  void awaitAll(long seconds) throws InterruptedException {
    if (!left.await(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException(left.getCount() + " effects were not delivered in time");
    }
  }

  /** Percentile of the latency from commit to delivery, in milliseconds. */
  double percentile(double part) {
    long[] waits = new long[effects()];
    for (int i = 0; i < waits.length; i++) {
      // The worker may deliver before the committing thread reads its clock.
      waits[i] = Math.max(0, delivered.get(i) - committed.get(i));
    }
    Arrays.sort(waits);
    return waits[(int) Math.min(waits.length - 1L, Math.round(part * waits.length))] / 1e6;
  }
}
