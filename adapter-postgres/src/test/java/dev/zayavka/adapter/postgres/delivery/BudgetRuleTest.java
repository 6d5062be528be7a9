package dev.zayavka.adapter.postgres.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.delivery.BudgetRule.Paced;
import dev.zayavka.adapter.postgres.delivery.BudgetRule.Rolling;
import dev.zayavka.ports.shared.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetRuleTest {

  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_minute_has_more_than_20_calls_to_a_group_however_they_come(long seed) {
    List<Instant> calls = callAtRandom(BudgetRule.GROUP, new Random(seed));
    assertThat(most(calls, MINUTE)).isBetween(10, 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_second_has_more_than_30_calls_of_the_bot_however_they_come(long seed) {
    List<Instant> calls = callAtRandom(BudgetRule.BOT, new Random(seed));
    assertThat(most(calls, SECOND)).isBetween(10, 30);
  }

  @Test
  void a_private_chat_gets_three_calls_at_once_and_one_a_second_after_that() {
    List<Instant> calls = callEagerly(BudgetRule.PRIVATE, 6);
    assertThat(calls)
        .containsExactly(
            START, START, START, START.plusSeconds(1), START.plusSeconds(2), START.plusSeconds(3));
  }

  @Test
  void after_a_silence_everything_is_allowed_again() {
    List<Instant> marks = List.of();
    for (int i = 0; i < 18; i++) {
      marks = BudgetRule.GROUP.taken(marks, START);
    }
    assertThat(BudgetRule.GROUP.wait(marks, START.plusSeconds(20)))
        .isEqualTo(Duration.ofSeconds(40));
    assertThat(BudgetRule.GROUP.wait(marks, START.plus(MINUTE))).isZero();
  }

  @Test
  void no_more_is_remembered_than_counts() {
    List<Instant> marks = List.of();
    for (int i = 0; i < 100; i++) {
      marks = BudgetRule.GROUP.taken(marks, START.plus(MINUTE.multipliedBy(i)));
    }
    assertThat(marks).hasSize(18).isSorted();
  }

  @Test
  void groups_and_people_have_rules_of_their_own() {
    assertThat(BudgetRule.of(new ChatId(-1))).isInstanceOf(Rolling.class);
    assertThat(BudgetRule.of(new ChatId(1))).isInstanceOf(Paced.class);
  }

  private static List<Instant> callEagerly(BudgetRule rule, int number) {
    List<Instant> calls = new ArrayList<>();
    List<Instant> marks = List.of();
    Instant now = START;
    while (calls.size() < number) {
      now = now.plus(rule.wait(marks, now));
      marks = rule.taken(marks, now);
      calls.add(now);
    }
    return calls;
  }

  /** Bursts and silences of any length; a call that has to wait is not made. */
  private static List<Instant> callAtRandom(BudgetRule rule, Random random) {
    List<Instant> calls = new ArrayList<>();
    List<Instant> marks = List.of();
    Instant now = START;
    for (int i = 0; i < 5000; i++) {
      int most = random.nextInt(10) == 0 ? 20_000 : 40;
      now = now.plusMillis(random.nextInt(most));
      if (rule.wait(marks, now).isZero()) {
        marks = rule.taken(marks, now);
        calls.add(now);
      }
    }
    return calls;
  }

  private static int most(List<Instant> calls, Duration window) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < calls.size(); to++) {
      while (!calls.get(from).plus(window).isAfter(calls.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
