package dev.zayavka.assembly.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes a waiting worker; a call that comes while it is awake shortens its next wait to nothing.
 */
final class WakeSignal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean pending;

  void wake() {
    lock.lock();
    try {
      pending = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a wakeup. */
  void await() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!pending) {
        woken.await();
      }
      pending = false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a wakeup, at most this long. */
  void await(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lockInterruptibly();
    try {
      while (!pending && left > 0) {
        left = woken.awaitNanos(left);
      }
      pending = false;
    } finally {
      lock.unlock();
    }
  }
}
