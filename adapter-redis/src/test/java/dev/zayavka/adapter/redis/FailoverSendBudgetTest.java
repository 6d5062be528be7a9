package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.delivery.SendBudgetContract;
import dev.zayavka.testkit.memory.InMemorySendBudget;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailoverSendBudgetTest implements SendBudgetContract {

  private static final Duration WAIT = Duration.ofSeconds(7);

  private final SendBudget whole =
      new FailoverSendBudget(new InMemorySendBudget(), (chat, now) -> WAIT);

  @Override
  public SendBudget budget() {
    return whole;
  }

  @Override
  public SendBudget ofAnotherInstance() {
    return whole;
  }

  @Test
  void while_redis_is_lost_the_other_side_counts() {
    SendBudget lost =
        new FailoverSendBudget(
            (chat, now) -> {
              throw new RedisUnavailable("take");
            },
            (chat, now) -> WAIT);
    assertThat(lost.take(new ChatId(11), MovableClock.START)).isEqualTo(WAIT);
  }
}
