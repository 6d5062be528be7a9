package dev.zayavka.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs one task on several threads. */
final class Workers {

  private Workers() {}

  /** Runs the task on this number of threads and waits for all of them. */
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

  /** Task that may throw an exception. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }
}
