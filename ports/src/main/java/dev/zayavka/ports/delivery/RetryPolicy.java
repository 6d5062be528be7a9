package dev.zayavka.ports.delivery;

import java.time.Duration;
import java.util.List;

/**
 * Retry schedule of failed deliveries ({@code RETRY_SCHEDULE}, {@code RETRY_FOR}).
 *
 * @param schedule the pause after each failed attempt, the last one repeated; none empty or
 *     negative
 * @param retryFor how long after the first attempt it is given up
 */
public record RetryPolicy(List<Duration> schedule, Duration retryFor) {

  /** 5s, 30s, 2m, 10m, 30m, 1h, 3h and so on, for 72 hours. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofMinutes(30),
              Duration.ofHours(1),
              Duration.ofHours(3)),
          Duration.ofHours(72));

  public RetryPolicy {
    schedule = List.copyOf(schedule);
    if (schedule.isEmpty() || schedule.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("a retry schedule has pauses: " + schedule);
    }
    if (retryFor.isNegative()) {
      throw new IllegalArgumentException("retryFor is not negative: " + retryFor);
    }
  }

  /**
   * The pause after a failed attempt.
   *
   * @param attempt from 1
   */
  public Duration pauseAfter(int attempt) {
    return schedule.get(Math.min(attempt, schedule.size()) - 1);
  }
}
