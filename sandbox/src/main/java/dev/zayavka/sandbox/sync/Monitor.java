package dev.zayavka.sandbox.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lock and one condition for the whole state of a stand-in. A change wakes waiting threads at
 * once; there is no polling by a timer. It uses a lock object because {@code synchronized} pins a
 * virtual thread to its carrier on JDK 21.
 */
public final class Monitor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long version;

  /** Reads state under the lock. */
  public <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes state under the lock and wakes all waiting threads. */
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

  /** Changes state under the lock and wakes all waiting threads. */
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
   * Changes state that observers do not see, such as the active poller: waiting threads check
   * again, but {@link #version} stays the same.
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

  /** Number of changes so far. An observer asks for changes after the version it saw last. */
  public long version() {
    return read(() -> version);
  }

  /**
   * Waits until the probe returns a value.
   *
   * @param timeout the maximum wait; zero probes once
   * @return the value, or empty on timeout
   * @throws WaitInterruptedException if the waiting thread is interrupted
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
