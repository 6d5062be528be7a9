package dev.zayavka.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CapacityTest {

  private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(100);

  private final Capacity capacity = new Capacity(4);

  @Test
  void no_more_is_claimed_than_can_leave_at_once() throws InterruptedException {
    assertThat(capacity.room()).isEqualTo(4);
    begin();
    assertThat(capacity.room()).isEqualTo(3);
    capacity.leave(SLOW);
    // The outcome is being stored.
    assertThat(capacity.room()).isEqualTo(4);
    capacity.release();
    capacity.await(true);
    assertThat(capacity.room()).isEqualTo(4);
  }

  @Test
  void what_is_claimed_and_not_settled_has_a_limit_too() {
    for (int i = 0; i < 4 * 4; i++) {
      begin();
      capacity.leave(SLOW);
    }
    assertThat(capacity.room()).isZero();
    assertThat(capacity.hold()).isFalse();
    capacity.release();
    assertThat(capacity.room()).isOne();
  }

  @Test
  void a_quick_sink_has_some_claimed_ahead_until_it_is_slow_once() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      begin();
      capacity.leave(1);
      capacity.release();
    }
    assertThat(capacity.room()).isEqualTo(4 * 4);
    begin();
    capacity.await(false);
    assertThat(capacity.room()).isEqualTo(4 * 4 - 1);
    capacity.leave(SLOW);
    assertThat(capacity.room()).isEqualTo(4);
  }

  @Test
  void it_is_empty_when_all_is_settled_or_given_back() throws InterruptedException {
    begin();
    assertThat(capacity.awaitEmpty(Duration.ofMillis(1))).isFalse();
    capacity.leave();
    capacity.release();
    assertThat(capacity.awaitEmpty(Duration.ofMillis(1))).isTrue();
    assertThat(capacity.room()).isEqualTo(4);
  }

  private void begin() {
    assertThat(capacity.hold()).isTrue();
    assertThat(capacity.enterNow()).isTrue();
  }
}
