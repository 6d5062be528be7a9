package dev.zayavka.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.contract.delivery.SendBudgetContract;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InMemorySendBudgetTest implements SendBudgetContract {
  private final InMemorySendBudget budget = new InMemorySendBudget();

  @Override
  public SendBudget budget() {
    return budget;
  }

  @Override
  public SendBudget ofAnotherInstance() {
    return budget;
  }

  /**
   * The races tested here take nanoseconds to hit, so thousands of attempts are made; a contract
   * cannot do that.
   */
  @Test
  void of_many_thousand_calls_at_once_no_more_are_granted_than_there_are() {
    for (int round = 0; round < 20; round++) {
      InMemorySendBudget fresh = new InMemorySendBudget();
      long granted =
          Concurrently.all(8, thread -> takeMany(fresh)).stream().mapToLong(Long::longValue).sum();
      assertThat(granted).isEqualTo(20);
    }
  }

  private static long takeMany(SendBudget from) {
    return IntStream.range(0, 1000)
        .mapToObj(call -> from.take(GROUP, START))
        .filter(Duration::isZero)
        .count();
  }
}
