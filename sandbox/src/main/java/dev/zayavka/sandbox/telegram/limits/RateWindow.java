package dev.zayavka.sandbox.telegram.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sliding window rate limit: a maximum number of calls in any period of a given length. */
final class RateWindow {
  private final Deque<Instant> calls = new ArrayDeque<>();

  /** Time until the next call is allowed; zero if it is allowed now. */
  Duration waitFor(int most, Duration span, Instant now) {
    while (!calls.isEmpty() && !calls.getFirst().plus(span).isAfter(now)) {
      calls.removeFirst();
    }
    if (calls.size() < most) {
      return Duration.ZERO;
    }
    Instant mustLeave = calls.stream().skip((long) calls.size() - most).findFirst().orElse(now);
    return Duration.between(now, mustLeave.plus(span));
  }

  void add(Instant at) {
    calls.addLast(at);
  }
}
