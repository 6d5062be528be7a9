package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.testkit.contract.delivery.SendBudgetContract;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RedissonSendBudgetTest extends EmptyRedis implements SendBudgetContract {

  @Override
  public SendBudget budget() {
    return adapter.sendBudget();
  }

  @Override
  public SendBudget ofAnotherInstance() {
    return another.sendBudget();
  }

  @Test
  void a_person_is_written_to_three_times_at_once_and_then_every_second() {
    for (int call = 0; call < 3; call++) {
      assertThat(budget().take(PERSON, START)).isZero();
    }

    assertThat(budget().take(PERSON, START)).isEqualTo(Duration.ofSeconds(1));
    assertThat(budget().take(PERSON, START.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
    assertThat(budget().take(PERSON, START.plusSeconds(1))).isZero();
    assertThat(budget().take(PERSON, START.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_group_waits_until_the_first_of_eighteen_is_a_minute_old() {
    for (int call = 0; call < 18; call++) {
      assertThat(budget().take(GROUP, START.plusSeconds(call))).isZero();
    }

    assertThat(budget().take(GROUP, START.plusSeconds(17))).isEqualTo(Duration.ofSeconds(43));
    assertThat(budget().take(GROUP, START.plusMillis(59_999))).isEqualTo(Duration.ofMillis(1));
    assertThat(budget().take(GROUP, START.plusSeconds(60))).isZero();
    assertThat(budget().take(GROUP, START.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void the_bot_waits_until_the_first_of_twenty_eight_is_a_second_old() {
    for (int call = 0; call < 28; call++) {
      assertThat(budget().take(new ChatId(100 + call), START)).isZero();
    }

    assertThat(budget().take(PERSON, START)).isEqualTo(Duration.ofSeconds(1));
    assertThat(budget().take(GROUP, START.plusMillis(250))).isEqualTo(Duration.ofMillis(750));
    assertThat(budget().take(GROUP, START.plusSeconds(1))).isZero();
  }

  @Test
  void nothing_is_kept_longer_than_it_counts() {
    budget().take(GROUP, START);
    budget().take(PERSON, START);

    assertThat(redisson.getKeys().getKeys())
        .containsExactlyInAnyOrder("budget:bot", "budget:chat:-1001234567890", "budget:chat:11")
        .allSatisfy(
            key ->
                assertThat(redisson.getBucket(key).remainTimeToLive())
                    .isBetween(1L, 60_000L * TestRedis.PATIENT.budgetKept()));
  }

  @Test
  void an_instance_whose_clock_ran_ahead_does_not_silence_the_others() {
    for (int call = 0; call < 40; call++) {
      another.sendBudget().take(GROUP, START.plusSeconds(3600));
      another.sendBudget().take(PERSON, START.plusSeconds(3600));
    }

    assertThat(budget().take(GROUP, START)).isZero();
    assertThat(budget().take(PERSON, START)).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }
}
