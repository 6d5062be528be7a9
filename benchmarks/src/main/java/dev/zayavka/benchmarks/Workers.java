package dev.zayavka.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads at the same work. */
final class Workers {

  private Workers() {}

  /** Runs the task on this many threads, and waits for them all. */
  static void runAll(int threads, Task task) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(
            () -> {
              task.run();
              return true;
            });
      }
      for (Future<Boolean> result : executor.invokeAll(tasks)) {
        result.get();
      }
    }
  }

  /** Work that may fail. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }
}
