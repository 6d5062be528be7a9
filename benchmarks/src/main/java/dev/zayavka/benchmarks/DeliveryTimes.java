package dev.zayavka.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each effect was committed, and when a worker came to its sink with it. */
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

  /** A second delivery would be a fault of the candidate. */
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

  /** Milliseconds from commit to sink that this part of all effects did not exceed. */
  double percentile(double part) {
    long[] waits = new long[effects()];
    for (int i = 0; i < waits.length; i++) {
      // A worker that was looking anyway may come before the committing thread reads its clock.
      waits[i] = Math.max(0, delivered.get(i) - committed.get(i));
    }
    Arrays.sort(waits);
    return waits[(int) Math.min(waits.length - 1L, Math.round(part * waits.length))] / 1e6;
  }
}
