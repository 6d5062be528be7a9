package dev.zayavka.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sliding-window limit: at most a given number of calls in any window of a given length. */
final class SlidingWindow {
  private final Deque<Instant> calls = new ArrayDeque<>();
  private final int limit;
  private final Duration stretch;

  SlidingWindow(int limit, Duration stretch) {
    this.limit = limit;
    this.stretch = stretch;
  }

  /** Time until a call may be made; zero if it may be made now. */
  Duration waitAt(Instant now) {
    // A mark a whole window ahead came from a wrong clock: ignore it.
    calls.removeIf(call -> call.isAfter(now.plus(stretch)));
    while (!calls.isEmpty() && !calls.getFirst().plus(stretch).isAfter(now)) {
      calls.removeFirst();
    }
    return calls.size() < limit
        ? Duration.ZERO
        : Duration.between(now, calls.getFirst().plus(stretch));
  }

  /** Notes a call; one whose clock lags behind is noted with the last one before it. */
  void add(Instant now) {
    calls.addLast(calls.isEmpty() || now.isAfter(calls.getLast()) ? now : calls.getLast());
  }
}
