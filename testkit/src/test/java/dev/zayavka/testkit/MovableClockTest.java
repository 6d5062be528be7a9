package dev.zayavka.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class MovableClockTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void it_stands_still_until_it_is_moved() {
    assertThat(clock.instant()).isEqualTo(MovableClock.START).isEqualTo(clock.instant());
  }

  @Test
  void it_moves_as_far_as_it_is_told() {
    clock.advance(Duration.ofMinutes(15));
    assertThat(clock.instant()).isEqualTo(MovableClock.START.plusSeconds(900));
  }

  @Test
  void it_can_be_put_to_a_moment() {
    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void its_copy_in_another_zone_moves_along() {
    Clock moscow = clock.withZone(ZoneId.of("Europe/Moscow"));
    clock.advance(Duration.ofSeconds(1));
    assertThat(moscow.instant()).isEqualTo(clock.instant());
    assertThat(moscow.getZone()).isEqualTo(ZoneId.of("Europe/Moscow"));
  }
}
