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
 * Log of all calls of the bot, in the order they were answered; the oldest are dropped above a
 * limit.
 */
public final class Transcript {
  private static final int KEPT = 200_000;

  private final Monitor monitor;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private long lastNumber;

  public Transcript(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Records a call under the next number. */
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

  /** All calls, refused ones included. */
  public List<RecordedCall> calls() {
    return monitor.read(() -> List.copyOf(calls));
  }

  public List<RecordedCall> calls(String method) {
    return select(call -> call.method().equals(method));
  }

  /** Executed calls. */
  public List<RecordedCall> accepted() {
    return select(RecordedCall::took);
  }

  public List<RecordedCall> accepted(String method) {
    return select(call -> call.took() && call.method().equals(method));
  }

  /** Calls that were answered with an error or not answered at all. */
  public List<RecordedCall> refused() {
    return select(call -> !call.took());
  }

  /**
   * Redundant calls: an edit that changed nothing, a title or a reaction that was there, a deletion
   * of what was gone. A call that repeats one without an answer does not count.
   */
  public List<RecordedCall> needless() {
    return NeedlessCalls.in(calls());
  }

  public List<RecordedCall> select(Predicate<RecordedCall> wanted) {
    return monitor.read(() -> calls.stream().filter(wanted).toList());
  }

  /** Waits for a call that matches and returns the first; empty on timeout. */
  public Optional<RecordedCall> awaits(Predicate<RecordedCall> wanted, Duration timeout) {
    return monitor.await(() -> calls.stream().filter(wanted).findFirst(), timeout);
  }

  public void clear() {
    monitor.run(calls::clear);
  }
}
