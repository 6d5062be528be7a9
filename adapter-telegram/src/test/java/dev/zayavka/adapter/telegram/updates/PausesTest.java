package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

  @Test
  void pauses_between_attempts_grow_to_half_a_minute_and_begin_again() {
    Backoff backoff = new Backoff(() -> 0);
    assertThat(IntStream.range(0, 7).mapToObj(i -> backoff.next().toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    backoff.reset();
    assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void pauses_are_spread_by_a_fifth() {
    assertThat(new Backoff(() -> 1).next()).isEqualTo(Duration.ofMillis(1200));
    assertThat(new Backoff(() -> -1).next()).isEqualTo(Duration.ofMillis(800));
  }

  @Test
  void telegram_is_asked_less_often_while_nothing_new_comes() {
    PollPause lookAgain = new PollPause();
    assertThat(IntStream.range(0, 7).mapToObj(i -> lookAgain.next(false).toMillis()))
        .containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L);
    assertThat(lookAgain.next(true)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void a_stop_ends_every_pause() {
    StopSignal stop = new StopSignal();
    assertThat(stop.of(Duration.ofMillis(1))).isTrue();
    stop.give();
    assertThat(stop.of(Duration.ofDays(1))).isFalse();
    assertThat(stop.isGiven()).isTrue();
  }
}
