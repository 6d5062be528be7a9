package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The delivery workers of one instance, one for each channel it serves. */
public final class DeliveryWorkers {

  private final List<DeliveryWorker> workers = new CopyOnWriteArrayList<>();
  private volatile @Nullable DueWatch watch;

  public void add(DeliveryWorker worker) {
    workers.add(worker);
    worker.whenIdle(this::look);
  }

  /**
   * Starts the workers, and one timer for all of them.
   *
   * @param queue the outbox they deliver from
   */
  public void start(OutboxQueue queue, Clock clock) {
    workers.forEach(DeliveryWorker::start);
    DueWatch started = new DueWatch(queue, clock, workers);
    watch = started;
    started.start();
  }

  /** Has those look at the outbox that have something due, after a wakeup by another instance. */
  public void look() {
    DueWatch present = watch;
    if (present != null) {
      present.wake();
    }
  }

  /** Has all of them look at the outbox at once. */
  public void wake() {
    workers.forEach(DeliveryWorker::wake);
  }

  /** Has those of these channels look at the outbox at once. */
  public void wake(Set<Channel> channels) {
    workers.stream()
        .filter(worker -> channels.contains(worker.channel()))
        .forEach(DeliveryWorker::wake);
  }

  /** False once one of them has ended, which it does only when told to. */
  public boolean isAlive() {
    DueWatch present = watch;
    return present != null
        && present.isAlive()
        && workers.stream().allMatch(DeliveryWorker::isAlive);
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
    DueWatch present = watch;
    if (present != null) {
      present.close();
    }
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
