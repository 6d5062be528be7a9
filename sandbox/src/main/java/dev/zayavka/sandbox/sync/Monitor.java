package dev.zayavka.sandbox.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lock and one condition over a stand-in's whole state: whoever waits is woken by the change
 * itself, never by a timer. A lock object rather than {@code synchronized}, which on JDK 21 pins a
 * virtual thread to its carrier.
 */
public final class Monitor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long version;

  /** Reads state that nothing changes meanwhile. */
  public <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes state and wakes everyone who waits. */
  public <T> T change(Supplier<T> changing) {
    lock.lock();
    try {
      return changing.get();
    } finally {
      version++;
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Changes state and wakes everyone who waits. */
  public void run(Runnable changing) {
    lock.lock();
    try {
      changing.run();
    } finally {
      version++;
      changed.signalAll();
      lock.unlock();
    }
  }

  /**
   * Changes something no spectator sees, such as who polls: waiters look again, but {@link
   * #version} stays.
   */
  public <T> T changeUnseen(Supplier<T> changing) {
    lock.lock();
    try {
      return changing.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /**
   * How many changes there have been; a spectator asks what is new since the number it saw last.
   */
  public long version() {
    return read(() -> version);
  }

  /**
   * Waits until the probe finds something.
   *
   * @param timeout how long to wait; zero looks once
   * @return what it found, or empty when the time is over
   * @throws WaitInterruptedException when the waiting thread is interrupted
   */
  public <T> Optional<T> await(Supplier<Optional<T>> probe, Duration timeout) {
    long left = timeout.toNanos();
    lock.lock();
    try {
      Optional<T> found = probe.get();
      while (found.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        found = probe.get();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WaitInterruptedException(e);
    } finally {
      lock.unlock();
    }
  }
}
