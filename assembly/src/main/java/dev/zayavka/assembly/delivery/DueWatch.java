package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timer of the delivery workers: asks the outbox, in one statement for all channels, when the next
 * effect is due, sleeps until then, and wakes the worker. It looks earlier after a wakeup, and at
 * any rate every few seconds, because a wakeup of another instance may be lost.
 */
final class DueWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DueWatch.class);

  /** Longest time between two looks. */
  static final Duration SAFETY = Duration.ofSeconds(5);

  /** Shortest time between two looks, however many wakeups come. */
  private static final Duration SHORTEST = Duration.ofMillis(20);

  private final OutboxQueue queue;
  private final Clock clock;
  private final List<DeliveryWorker> workers;
  private final Map<Channel, Duration> pauses = new HashMap<>();
  private final WakeSignal signal = new WakeSignal();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("outbox-due").unstarted(this::run);

  DueWatch(OutboxQueue queue, Clock clock, List<DeliveryWorker> workers) {
    this.queue = queue;
    this.clock = clock;
    this.workers = workers;
  }

  void start() {
    thread.start();
  }

  /** Has it look at once. */
  void wake() {
    signal.wake();
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    stopping.countDown();
    signal.wake();
  }

  /**
   * Looks once and wakes the workers of what is due.
   *
   * @return time after which to look again, unless woken before
   */
  Duration look() {
    Instant now = clock.instant();
    Map<Channel, Instant> due;
    try {
      due = queue.nextDue(channels(), now);
    } catch (StorageUnavailable e) {
      // They notice it themselves, and go on trying.
      workers.forEach(DeliveryWorker::wakeForDue);
      return SAFETY;
    } catch (RuntimeException e) {
      LOG.error("the outbox cannot be asked what is due next", e);
      return SAFETY;
    }
    workers.forEach(DeliveryWorker::storeAnswered);
    return workers.stream()
        .map(worker -> untilNext(worker, due, now))
        .reduce(SAFETY, DueWatch::shorter);
  }

  private Duration untilNext(DeliveryWorker worker, Map<Channel, Instant> due, Instant now) {
    Instant next = due.get(worker.channel());
    if (next != null && !next.isAfter(now)) {
      worker.wakeForDue();
      // What cannot be claimed, because another worker does just now, is not looked at in a loop.
      return pauses.merge(worker.channel(), SHORTEST, (last, first) -> doubled(last));
    }
    pauses.remove(worker.channel());
    return next == null ? SAFETY : shorter(Duration.between(now, next), SAFETY);
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        signal.await(look());
        if (stopping.await(SHORTEST.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      LOG.error("the timer of the outbox was interrupted and ends", e);
    }
  }

  private Set<Channel> channels() {
    return workers.stream().map(DeliveryWorker::channel).collect(Collectors.toUnmodifiableSet());
  }

  private static Duration doubled(Duration last) {
    return shorter(last.multipliedBy(2), SAFETY);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
