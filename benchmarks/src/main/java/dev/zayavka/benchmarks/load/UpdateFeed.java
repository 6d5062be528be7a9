package dev.zayavka.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/** Queue of updates for a bot that polls: kept until a later offset confirms them. */
final class UpdateFeed {

  private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] START = "{\"ok\":true,\"result\":[".getBytes(StandardCharsets.UTF_8);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final NavigableMap<Long, Waiting> pending = new TreeMap<>();

  private record Waiting(byte[] update, Condition confirmed) {}

  /**
   * Adds an update and waits until the bot has confirmed it.
   *
   * @param update makes the JSON of an update with this id
   */
  void deliver(AtomicLong ids, LongFunction<byte[]> update, long limitNanos)
      throws InterruptedException, TimeoutException {
    lock.lock();
    try {
      long id = ids.incrementAndGet();
      Condition confirmed = lock.newCondition();
      pending.put(id, new Waiting(update.apply(id), confirmed));
      added.signalAll();
      long left = limitNanos;
      while (pending.containsKey(id)) {
        left = confirmed.awaitNanos(left);
        if (left <= 0) {
          pending.remove(id);
          throw new TimeoutException("update " + id + " is not confirmed");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** The answer to {@code getUpdates} (Bot API): waits while there is nothing. */
  byte[] take(long offset, int limit, long timeoutSeconds) {
    lock.lock();
    try {
      confirm(offset);
      long left = TimeUnit.SECONDS.toNanos(timeoutSeconds);
      while (pending.isEmpty() && left > 0) {
        left = added.awaitNanos(left);
      }
      return written(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return written(0);
    } finally {
      lock.unlock();
    }
  }

  private void confirm(long offset) {
    NavigableMap<Long, Waiting> done = pending.headMap(offset, false);
    done.values().forEach(waiting -> waiting.confirmed().signalAll());
    done.clear();
  }

  private byte[] written(int limit) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes(START);
    pending.values().stream()
        .limit(limit)
        .forEach(
            waiting -> {
              if (json.size() > START.length) {
                json.write(',');
              }
              json.writeBytes(waiting.update());
            });
    json.writeBytes(END);
    return json.toByteArray();
  }
}
