package dev.zayavka.adapter.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChatGateTest {

  private static final ChatId GROUP = new ChatId(-100);
  private static final ChatId ANOTHER = new ChatId(-101);
  private static final Delivery DONE = Delivered.silently();

  private final MovableClock clock = new MovableClock();
  private final ChatGate gate = new ChatGate(clock, Concurrently.PATIENCE);
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void a_call_on_its_way_keeps_the_next_one_back_and_a_429_turns_it_away() {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Future<Delivery> first =
        Concurrently.start(
            () ->
                gate.pass(
                    GROUP,
                    () -> {
                      entered.countDown();
                      Concurrently.await(answer);
                      gate.freeze(GROUP, Duration.ofSeconds(30));
                      return new RetryAfter(Duration.ofSeconds(30));
                    }));
    Concurrently.await(entered);
    Future<Delivery> second = Concurrently.start(() -> gate.pass(GROUP, this::call));
    assertThat(Concurrently.waits(second)).isTrue();
    answer.countDown();
    assertThat(Concurrently.result(first)).isEqualTo(new RetryAfter(Duration.ofSeconds(30)));
    assertThat(Concurrently.result(second)).isEqualTo(new RetryAfter(Duration.ofSeconds(30)));
    assertThat(calls).hasValue(0);
  }

  @Test
  void a_frozen_chat_opens_when_its_time_is_over() {
    gate.freeze(GROUP, Duration.ofSeconds(30));
    clock.advance(Duration.ofSeconds(29));
    assertThat(gate.pass(GROUP, this::call)).isEqualTo(new RetryAfter(Duration.ofSeconds(1)));
    clock.advance(Duration.ofSeconds(1));
    assertThat(gate.pass(GROUP, this::call)).isEqualTo(DONE);
  }

  @Test
  void a_clock_that_is_put_back_lets_the_pause_begin_anew_and_last_no_longer() {
    gate.freeze(GROUP, Duration.ofSeconds(30));
    clock.advance(Duration.ofHours(-1));
    assertThat(gate.pass(GROUP, this::call)).isEqualTo(new RetryAfter(Duration.ofSeconds(30)));
    clock.advance(Duration.ofSeconds(30));
    assertThat(gate.pass(GROUP, this::call)).isEqualTo(DONE);
  }

  @Test
  void another_chat_is_not_concerned() {
    gate.freeze(GROUP, Duration.ofSeconds(30));
    assertThat(gate.pass(ANOTHER, this::call)).isEqualTo(DONE);
  }

  private Delivery call() {
    calls.incrementAndGet();
    return DONE;
  }
}
