package dev.zayavka.adapter.telegram.updates;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks of one lane one after the other, and those of different lanes side by side. */
final class Lanes {

  private final Executor executor;
  private final Map<Long, Queue<Runnable>> waiting = new HashMap<>();

  Lanes(Executor executor) {
    this.executor = executor;
  }

  /** Takes a task; it must not throw. */
  void submit(long lane, Runnable task) {
    synchronized (waiting) {
      Queue<Runnable> queue = waiting.get(lane);
      if (queue != null) {
        queue.add(task);
        return;
      }
      waiting.put(lane, new ArrayDeque<>());
    }
    executor.execute(() -> run(lane, task));
  }

  private void run(long lane, Runnable first) {
    Runnable task = first;
    while (task != null) {
      try {
        task.run();
      } finally {
        task = next(lane);
      }
    }
  }

  private @org.jspecify.annotations.Nullable Runnable next(long lane) {
    synchronized (waiting) {
      Queue<Runnable> queue = waiting.get(lane);
      Runnable task = queue == null ? null : queue.poll();
      if (task == null) {
        waiting.remove(lane);
      }
      return task;
    }
  }
}
