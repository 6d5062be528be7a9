package dev.zayavka.sandbox.telegram.updates;

import java.time.Duration;

/**
 * Exponential backoff of failed webhook deliveries: each pause is twice the last.
 *
 * @param first the pause before the second attempt
 * @param longest the limit of every pause
 * @param answerWithin the timeout of an answer; the official server waits 60 seconds
 */
public record RetryBackoff(Duration first, Duration longest, Duration answerWithin) {
  public static final RetryBackoff REAL =
      new RetryBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(60));

  /** For tests: pauses of milliseconds instead of seconds, but no less patience. */
  public static final RetryBackoff SHORT =
      new RetryBackoff(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(60));

  Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
