package dev.zayavka.testkit.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link SendBudget}: at most 30 calls in any second for the bot and 20 in any minute
 * for a group; one a second, with small bursts, for a private chat.
 */
public interface SendBudgetContract {
  /** Start time of these tests. */
  Instant START = MovableClock.START;

  /** A group. */
  ChatId GROUP = new ChatId(-1001234567890L);

  /** A private chat. */
  ChatId PERSON = new ChatId(11);

  /** A budget of which nothing was taken; the same whenever asked within a test. */
  SendBudget budget();

  /** The same budget as another instance of the bot has it. */
  SendBudget ofAnotherInstance();

  @Test
  default void a_first_call_may_be_made_at_once() {
    assertThat(budget().take(GROUP, START)).isZero();
    assertThat(budget().take(PERSON, START)).isZero();
  }

  @Test
  default void a_group_takes_no_more_than_20_calls_in_any_minute() {
    List<Instant> calls = callEagerly(GROUP, Duration.ofMinutes(5));
    assertThat(mostWithin(Duration.ofMinutes(1), calls)).isLessThanOrEqualTo(20);
  }

  @Test
  default void no_minute_has_more_than_20_calls_to_a_group_however_they_come() {
    List<Instant> calls = callAtRandom(GROUP, 20_000, new Random(1));
    assertThat(mostWithin(Duration.ofMinutes(1), calls)).isBetween(10L, 20L);
  }

  @Test
  default void no_second_has_more_than_30_calls_of_the_bot_however_they_come() {
    List<Instant> calls = new ArrayList<>();
    Random random = new Random(2);
    Instant now = START;
    for (long chat = 1; chat <= 400; chat++) {
      now = now.plusMillis(random.nextInt(random.nextInt(10) == 0 ? 500 : 40));
      if (budget().take(new ChatId(chat), now).isZero()) {
        calls.add(now);
      }
    }
    assertThat(mostWithin(Duration.ofSeconds(1), calls)).isBetween(10L, 30L);
  }

  @Test
  default void a_group_gets_most_of_what_it_may_have() {
    assertThat(callEagerly(GROUP, Duration.ofMinutes(5))).hasSizeGreaterThanOrEqualTo(75);
  }

  @Test
  default void a_person_takes_a_call_a_second_with_small_bursts() {
    List<Instant> calls = callEagerly(PERSON, Duration.ofMinutes(5));
    assertThat(mostWithin(Duration.ofMinutes(1), calls)).isLessThanOrEqualTo(65);
    assertThat(mostWithin(Duration.ofSeconds(1), calls)).isLessThanOrEqualTo(5);
    assertThat(calls).hasSizeGreaterThanOrEqualTo(225);
  }

  @Test
  default void the_bot_makes_no_more_than_30_calls_in_any_second() {
    List<Instant> calls = new ArrayList<>();
    for (long tick = 0; tick < 40; tick++) {
      Instant now = START.plusMillis(tick * 50);
      calls.addAll(callToEachOf(LongStream.rangeClosed(1, 40).map(chat -> chat * 7), now));
    }
    assertThat(mostWithin(Duration.ofSeconds(1), calls)).isLessThanOrEqualTo(30);
    assertThat(calls).hasSizeGreaterThanOrEqualTo(45);
  }

  @Test
  default void a_call_that_is_refused_says_how_long_to_wait() {
    Duration wait = exhaust(() -> budget().take(GROUP, START));
    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(budget().take(GROUP, START.plus(wait))).isZero();
  }

  @Test
  default void a_call_the_chat_refuses_is_not_taken_from_the_bot() {
    exhaust(() -> budget().take(GROUP, START));
    for (int i = 0; i < 100; i++) {
      assertThat(budget().take(GROUP, START)).isPositive();
    }
    assertThat(budget().take(PERSON, START)).isZero();
  }

  @Test
  default void a_call_the_bot_refuses_is_not_taken_from_the_chat() {
    callToEachOf(LongStream.rangeClosed(1, 200), START);
    ChatId late = new ChatId(777);
    Duration wait = Duration.ZERO;
    for (int i = 0; i < 100; i++) {
      wait = budget().take(late, START);
      assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
    assertThat(budget().take(late, START.plus(wait))).isZero();
  }

  @Test
  default void a_group_that_is_over_its_limit_holds_no_other_up() {
    exhaust(() -> budget().take(GROUP, START));
    assertThat(budget().take(new ChatId(-2), START)).isZero();
  }

  @Test
  default void all_instances_share_one_budget() {
    exhaust(() -> budget().take(GROUP, START));
    assertThat(ofAnotherInstance().take(GROUP, START)).isPositive();
  }

  @Test
  default void an_instance_whose_clock_lags_gets_no_more_for_it() {
    exhaust(() -> budget().take(GROUP, START));
    assertThat(ofAnotherInstance().take(GROUP, START.minusMillis(500))).isPositive();
  }

  @Test
  default void a_clock_that_is_put_back_silences_nobody_for_the_whole_jump() {
    exhaust(() -> budget().take(GROUP, START));
    exhaust(() -> budget().take(PERSON, START));
    Instant anHourAgo = START.minus(Duration.ofHours(1));
    assertThat(budget().take(GROUP, anHourAgo)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(ofAnotherInstance().take(PERSON, anHourAgo))
        .isLessThanOrEqualTo(Duration.ofSeconds(3));
    assertThat(exhaust(() -> budget().take(GROUP, anHourAgo)))
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  default void many_that_ask_at_once_get_no_more_than_there_is() {
    // A race that is lost is lost now and then only.
    for (int round = 1; round <= 10; round++) {
      ChatId group = new ChatId(-round);
      Instant now = START.plusSeconds(10L * round);
      assertThat(Concurrently.all(40, number -> eitherInstance(number).take(group, now)))
          .filteredOn(Duration::isZero)
          .hasSizeBetween(1, 20);
    }
  }

  private SendBudget eitherInstance(int number) {
    return number % 2 == 0 ? budget() : ofAnotherInstance();
  }

  /** Makes calls for the given time, each as soon as it is allowed; returns their times. */
  private List<Instant> callEagerly(ChatId chat, Duration howLong) {
    List<Instant> calls = new ArrayList<>();
    Instant now = START;
    while (now.isBefore(START.plus(howLong))) {
      Duration wait = budget().take(chat, now);
      if (wait.isZero()) {
        calls.add(now);
      }
      now = now.plus(wait);
    }
    return calls;
  }

  /** Bursts and silences of any length; a call that has to wait is not made. */
  private List<Instant> callAtRandom(ChatId chat, int longestSilence, Random random) {
    List<Instant> calls = new ArrayList<>();
    Instant now = START;
    for (int i = 0; i < 400; i++) {
      now = now.plusMillis(random.nextInt(random.nextInt(10) == 0 ? longestSilence : 400));
      if (budget().take(chat, now).isZero()) {
        calls.add(now);
      }
    }
    return calls;
  }

  private List<Instant> callToEachOf(LongStream chats, Instant now) {
    return chats
        .mapToObj(ChatId::new)
        .filter(chat -> budget().take(chat, now).isZero())
        .map(chat -> now)
        .toList();
  }

  private static Duration exhaust(Supplier<Duration> take) {
    for (int i = 0; i < 100; i++) {
      Duration wait = take.get();
      if (wait.isPositive()) {
        return wait;
      }
    }
    throw new AssertionError("100 calls were granted at once");
  }

  private static long mostWithin(Duration stretch, List<Instant> calls) {
    return calls.stream()
        .mapToLong(
            start ->
                calls.stream()
                    .filter(call -> !call.isBefore(start) && call.isBefore(start.plus(stretch)))
                    .count())
        .max()
        .orElse(0);
  }
}
