package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits of calls for the send budget. */
final class BudgetWaits {

  private static final Logger LOG = LoggerFactory.getLogger(BudgetWaits.class);

  /** The time after which the tightest limit, that of a group, has room for one more call. */
  private static final Duration APART = Duration.ofSeconds(4);

  private final SendBudget budget;
  private final SendPace pace;
  private final Clock clock;
  private final AtomicLong calls = new AtomicLong();

  BudgetWaits(SendBudget budget, SendPace pace, Clock clock) {
    this.budget = budget;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Takes a call about a chat from the budget, or tells how long to wait for it. Without a budget
   * we go on: Telegram's own 429 protects us then.
   */
  Duration take(ChatId chat) {
    try {
      return switch (pace) {
        case TELEGRAM -> budget.take(chat, clock.instant());
        case OPEN -> takeWithoutWait(chat);
      };
    } catch (RuntimeException away) {
      LOG.warn("no budget can be asked, sending goes on: {}", away.getClass().getName());
      return Duration.ZERO;
    }
  }

  /** Costs what a call costs in production, at a time that is far after the call before. */
  private Duration takeWithoutWait(ChatId chat) {
    budget.take(chat, clock.instant().plus(APART.multipliedBy(calls.incrementAndGet())));
    return Duration.ZERO;
  }
}
