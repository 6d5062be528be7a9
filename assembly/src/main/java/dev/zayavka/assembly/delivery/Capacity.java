package dev.zayavka.assembly.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Concurrency limits of a worker: how many deliveries may be on their way to the sink, and how many
 * effects may be claimed and not settled yet. An effect is claimed only if it can leave at once, so
 * an urgent one waits behind no claimed one. If deliveries take next to no time, as to a sink
 * within the data centre, that rule would make every claim a small one; then some are claimed
 * ahead, and wait for a few milliseconds.
 */
final class Capacity {

  /** An outcome is stored while other deliveries are on their way. */
  private static final int HELD_PER_SLOT = 4;

  /** Average duration of deliveries up to which effects are claimed ahead. */
  private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(2);

  private static final long UNKNOWN = TimeUnit.SECONDS.toNanos(1);

  /** Weight of the last delivery in the average: a single slow one ends claiming ahead. */
  private static final int WEIGHT = 8;

  /** Time in which a claim waits for others to end, so that it can take several effects. */
  private static final Duration BATCHING = Duration.ofMillis(2);

  private final int most;

  /** Number of effects that are worth a claim while there is a backlog. */
  private final int batch;

  private final Semaphore slots;
  private final Semaphore held;
  private volatile long average = UNKNOWN;

  /**
   * @param concurrency deliveries that may be on their way, positive
   */
  Capacity(int concurrency) {
    this.most = concurrency * HELD_PER_SLOT;
    this.batch = (concurrency + 1) / 2;
    this.slots = new Semaphore(concurrency, true);
    this.held = new Semaphore(most);
  }

  /**
   * Waits until effects can be claimed. With a backlog it waits a moment longer, because a claim of
   * several effects costs little more than one of a single effect.
   */
  void await(boolean backlog) throws InterruptedException {
    if (!isQuick()) {
      slots.acquire();
      slots.release();
      if (backlog && slots.tryAcquire(batch, BATCHING.toMillis(), TimeUnit.MILLISECONDS)) {
        slots.release(batch);
      }
    }
    // Those that are on their way leave room for them, and the others are being settled.
    held.acquire(batch);
    held.release(batch);
  }

  /** Number of effects that may be claimed now. */
  int room() {
    int unheld = held.availablePermits();
    return isQuick() ? unheld : Math.min(slots.availablePermits(), unheld);
  }

  /** Holds a claimed effect; false if there is no room for it. */
  boolean hold() {
    return held.tryAcquire();
  }

  /** Takes a slot for a delivery if one is free. */
  boolean enterNow() {
    return slots.tryAcquire();
  }

  /** Waits for a slot. */
  void enter() throws InterruptedException {
    slots.acquire();
  }

  /** The sink has answered: another delivery may go while the outcome of this one is stored. */
  void leave(long nanos) {
    // Two that end at once may lose one of their times, which is of no importance.
    average += (nanos - average) / WEIGHT;
    slots.release();
  }

  /** Gives a slot back without a delivery. */
  void leave() {
    slots.release();
  }

  /** An effect is settled or given back. */
  void release() {
    held.release();
  }

  /** Waits until nothing is held; false if the time was too short. */
  boolean awaitEmpty(Duration within) throws InterruptedException {
    boolean empty = held.tryAcquire(most, within.toNanos(), TimeUnit.NANOSECONDS);
    if (empty) {
      // The loop of the worker may wait for one.
      held.release(most);
    }
    return empty;
  }

  private boolean isQuick() {
    return average <= QUICK;
  }
}
