package dev.zayavka.sandbox.ai;

import dev.zayavka.sandbox.sync.Monitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Log of calls in the order they arrived; the oldest are dropped above a limit. Thread-safe. */
final class CallLog {
  private static final int KEPT = 20_000;

  private final Monitor monitor = new Monitor();
  private final List<AiCall> calls = new ArrayList<>();

  void arrived(AiCall call) {
    monitor.run(
        () -> {
          calls.add(call);
          if (calls.size() > KEPT) {
            calls.removeFirst();
          }
        });
  }

  /** Replaces a call by its finished form, unless the log was cleared since. */
  void finished(AiCall done) {
    monitor.run(() -> calls.replaceAll(call -> call.number() == done.number() ? done : call));
  }

  List<AiCall> calls() {
    return monitor.read(() -> List.copyOf(calls));
  }

  void clear() {
    monitor.run(calls::clear);
  }

  <T> Optional<T> await(Function<List<AiCall>, Optional<T>> probe, Duration timeout) {
    return monitor.await(() -> probe.apply(calls), timeout);
  }
}
