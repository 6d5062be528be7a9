package dev.zayavka.adapter.telegram.updates;

import java.time.Duration;

/**
 * Pause before the next poll, while earlier updates are being handled. Telegram answers at once
 * while anything is unconfirmed, so that without a pause we would ask it without end when the store
 * is away: 100 ms, then twice as long each time nothing new came, up to 2 s.
 */
final class PollPause {

  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Duration last = Duration.ZERO;

  /**
   * The next wait.
   *
   * @param somethingNew true when the last look brought a new update
   */
  Duration next(boolean somethingNew) {
    Duration doubled = last.multipliedBy(2);
    if (somethingNew || last.isZero()) {
      last = FIRST;
    } else {
      last = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
    return last;
  }
}
