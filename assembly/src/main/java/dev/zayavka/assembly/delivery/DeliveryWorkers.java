package dev.zayavka.assembly.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The delivery workers of one instance, one for each channel it serves. */
public final class DeliveryWorkers {

  private final List<DeliveryWorker> workers = new CopyOnWriteArrayList<>();

  public void add(DeliveryWorker worker) {
    workers.add(worker);
  }

  public void start() {
    workers.forEach(DeliveryWorker::start);
  }

  /** Has all of them look at the outbox at once. */
  public void wake() {
    workers.forEach(DeliveryWorker::wake);
  }

  /** False once one of them has ended, which it does only when told to. */
  public boolean isAlive() {
    return workers.stream().allMatch(DeliveryWorker::isAlive);
  }

  /**
   * Time since which all updates refused during a storage outage have arrived again; now, until
   * they have.
   */
  public Instant settledSince() {
    return workers.stream()
        .map(DeliveryWorker::settledSince)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /**
   * Ends them all side by side, and waits for one after the other.
   *
   * @param left supplies the remaining time
   * @return false if the time was too short; deliveries cut off are in doubt
   */
  public boolean stop(Supplier<Duration> left) {
    boolean inOrder = true;
    workers.forEach(DeliveryWorker::finish);
    try {
      for (DeliveryWorker worker : workers) {
        inOrder &= worker.stop(left.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      inOrder = false;
    }
    workers.forEach(DeliveryWorker::close);
    return inOrder;
  }
}
