package dev.zayavka.adapter.telegram.updates;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Handles updates as a test tells it to. */
final class ScriptedHandler implements UpdateHandler {

  final List<Long> handled = new CopyOnWriteArrayList<>();
  final List<Long> apologised = new CopyOnWriteArrayList<>();
  private final Map<Long, IntConsumer> scripts = new ConcurrentHashMap<>();
  private final Map<Long, AtomicInteger> attempts = new ConcurrentHashMap<>();

  /** Runs a script in the middle of handling this update, with the number of the attempt. */
  ScriptedHandler during(long updateId, IntConsumer script) {
    scripts.put(updateId, script);
    return this;
  }

  ScriptedHandler failsWith(long updateId, RuntimeException failure) {
    return during(
        updateId,
        attempt -> {
          throw failure;
        });
  }

  int attempts(long updateId) {
    return attempts.getOrDefault(updateId, new AtomicInteger()).get();
  }

  @Override
  public void handle(InboundUpdate update) {
    int attempt =
        attempts.computeIfAbsent(update.updateId(), id -> new AtomicInteger()).incrementAndGet();
    scripts.getOrDefault(update.updateId(), number -> {}).accept(attempt);
    handled.add(update.updateId());
  }

  @Override
  public void apologise(InboundUpdate update) {
    apologised.add(update.updateId());
  }
}
