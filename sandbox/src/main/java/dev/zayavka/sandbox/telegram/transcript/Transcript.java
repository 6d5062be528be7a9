package dev.zayavka.sandbox.telegram.transcript;

import dev.zayavka.sandbox.sync.Monitor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every call the bot has made, in the order they were answered; the oldest go when there are very
 * many.
 */
public final class Transcript {
  private static final int KEPT = 200_000;

  private final Monitor monitor;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private long lastNumber;

  public Transcript(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Writes a call down under the next number. */
  public void record(Function<Long, RecordedCall> call) {
    monitor.changeUnseen(
        () -> {
          calls.addLast(call.apply(++lastNumber));
          if (calls.size() > KEPT) {
            calls.removeFirst();
          }
          return lastNumber;
        });
  }

  /** All calls, the refused ones too. */
  public List<RecordedCall> calls() {
    return monitor.read(() -> List.copyOf(calls));
  }

  public List<RecordedCall> calls(String method) {
    return select(call -> call.method().equals(method));
  }

  /** Calls that had their effect. */
  public List<RecordedCall> accepted() {
    return select(RecordedCall::took);
  }

  public List<RecordedCall> accepted(String method) {
    return select(call -> call.took() && call.method().equals(method));
  }

  /** Calls answered with an error, or with nothing at all. */
  public List<RecordedCall> refused() {
    return select(call -> !call.took());
  }

  public List<RecordedCall> select(Predicate<RecordedCall> wanted) {
    return monitor.read(() -> calls.stream().filter(wanted).toList());
  }

  /** The first call that fits, waiting for it; empty when the time is over. */
  public Optional<RecordedCall> awaits(Predicate<RecordedCall> wanted, Duration timeout) {
    return monitor.await(() -> calls.stream().filter(wanted).findFirst(), timeout);
  }

  public void clear() {
    monitor.run(calls::clear);
  }
}
