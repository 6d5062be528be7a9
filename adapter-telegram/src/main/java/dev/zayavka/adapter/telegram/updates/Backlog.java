package dev.zayavka.adapter.telegram.updates;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Updates received from Telegram and not yet confirmed to it. An offset confirms everything below
 * it, so it is given only for the updates at the front that are all handled.
 *
 * <p>Only ids that are here count as known: after a quiet week Telegram's ids may begin again lower
 * (Bot API, Update), so the highest id ever seen says nothing.
 */
final class Backlog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final Map<Long, State> updates = new LinkedHashMap<>();

  /** Takes an update in; false when it is here already. */
  boolean admit(long id) {
    return locked(() -> updates.putIfAbsent(id, State.IN_FLIGHT) == null);
  }

  /** This update's handling is committed. */
  void handled(long id) {
    settle(id, State.HANDLED);
  }

  /** This update was not handled, because we stop: Telegram is to give it to the next one. */
  void givenUp(long id) {
    settle(id, State.GIVEN_UP);
  }

  /** Next offset to ask Telegram for; empty if there is nothing to confirm. */
  OptionalLong offset() {
    return locked(
        () -> {
          OptionalLong front = OptionalLong.empty();
          for (Map.Entry<Long, State> update : updates.entrySet()) {
            if (update.getValue() != State.HANDLED) {
              break;
            }
            front = OptionalLong.of(update.getKey() + 1);
          }
          return front.isPresent() && front.getAsLong() > lowestUnhandled()
              ? OptionalLong.empty()
              : front;
        });
  }

  /** Telegram took the offset: it will not give again what is before it. */
  void confirmed(long offset) {
    locked(
        () -> {
          Iterator<Map.Entry<Long, State>> front = updates.entrySet().iterator();
          boolean more = true;
          while (more && front.hasNext()) {
            Map.Entry<Long, State> update = front.next();
            more = update.getValue() == State.HANDLED;
            if (more) {
              front.remove();
              more = update.getKey() + 1 != offset;
            }
          }
          return true;
        });
  }

  /** Forgets what is handled: another instance may have confirmed it. */
  void forgetHandled() {
    locked(() -> updates.values().removeIf(state -> state == State.HANDLED));
  }

  boolean isIdle() {
    return locked(() -> !updates.containsValue(State.IN_FLIGHT));
  }

  /** Waits until nothing is in flight, at most this long; true when nothing is. */
  boolean awaitIdle(Duration most) {
    lock.lock();
    try {
      long left = most.toNanos();
      while (updates.containsValue(State.IN_FLIGHT) && left > 0) {
        left = settled.awaitNanos(left);
      }
      return !updates.containsValue(State.IN_FLIGHT);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void settle(long id, State state) {
    locked(
        () -> {
          updates.replace(id, state);
          settled.signalAll();
          return true;
        });
  }

  private long lowestUnhandled() {
    return updates.entrySet().stream()
        .filter(update -> update.getValue() != State.HANDLED)
        .mapToLong(Map.Entry::getKey)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private <T> T locked(java.util.function.Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private enum State {
    IN_FLIGHT,
    HANDLED,
    GIVEN_UP
  }
}
