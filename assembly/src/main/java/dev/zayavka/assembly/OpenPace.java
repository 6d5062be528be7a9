package dev.zayavka.assembly;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Send budget without waits, for load runs. Each call is taken from the real budget, so that it
 * costs what it costs in production, but at a time of its own that is far enough after the call
 * before for every limit.
 */
final class OpenPace implements SendBudget {

  /** A group's limit is 18 calls a minute: the tightest. */
  private static final Duration APART = Duration.ofSeconds(4);

  private final SendBudget budget;
  private final AtomicLong calls = new AtomicLong();

  OpenPace(SendBudget budget) {
    this.budget = budget;
  }

  @Override
  public Duration take(ChatId chat, Instant now) {
    budget.take(chat, now.plus(APART.multipliedBy(calls.incrementAndGet())));
    return Duration.ZERO;
  }
}
