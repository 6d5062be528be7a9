package dev.zayavka.assembly;

import dev.zayavka.assembly.instance.LeaderLease;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** The time since which updates have come in here without a break. */
sealed interface Listening {

  /** That moment; now, while updates come in elsewhere or nowhere. */
  Instant since();

  /** Updates are fetched here while this instance leads. */
  record Polling(LeaderLease leadership, Clock clock) implements Listening {
    @Override
    public Instant since() {
      return leadership.isLeader() ? leadership.leadingSince() : clock.instant();
    }
  }

  /**
   * Updates are posted to any instance.
   *
   * @param settledSince time since which Telegram holds no update that an instance refused
   */
  record Webhook(Instant startedAt, Supplier<Instant> settledSince) implements Listening {
    @Override
    public Instant since() {
      Instant settled = settledSince.get();
      return settled.isAfter(startedAt) ? settled : startedAt;
    }
  }
}
