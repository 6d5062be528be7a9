package dev.zayavka.sandbox.telegram.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many calls in any span of the given length. */
final class RateWindow {
  private final Deque<Instant> calls = new ArrayDeque<>();

  /** How long to wait until one more call fits; zero when it fits now. */
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
