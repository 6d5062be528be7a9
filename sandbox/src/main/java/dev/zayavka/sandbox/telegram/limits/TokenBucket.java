package dev.zayavka.sandbox.telegram.limits;

import java.time.Duration;
import java.time.Instant;

/** Token bucket: allows a burst of calls and refills one token per second. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private double tokens;
  private Instant filledAt;

  TokenBucket(int burst, Instant now) {
    tokens = burst;
    filledAt = now;
  }

  Duration waitFor(int burst, Instant now) {
    tokens = Math.min(burst, tokens + Duration.between(filledAt, now).toNanos() / NANOS);
    filledAt = now;
    return tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - tokens) * NANOS));
  }

  void take() {
    tokens--;
  }
}
