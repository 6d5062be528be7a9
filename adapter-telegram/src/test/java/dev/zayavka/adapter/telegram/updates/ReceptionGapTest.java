package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceptionGapTest {

  private static final Duration LONG = Duration.ofSeconds(5);

  private final MovableClock clock = new MovableClock();
  private final ReceptionGap reception = new ReceptionGap(clock);

  @Test
  void without_a_break_updates_have_always_come_in() {
    reception.regained();
    reception.during(() -> 1);

    assertThat(reception.since()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void while_telegram_is_lost_nothing_is_sure_and_then_from_its_return_on() {
    reception.lost();
    clock.advance(LONG);
    assertThat(reception.since()).isEqualTo(clock.instant());

    reception.regained();
    Instant back = clock.instant();
    clock.advance(LONG);
    reception.regained();

    assertThat(reception.since()).isEqualTo(back);
  }

  @Test
  void an_update_that_waits_for_the_store_is_a_break() {
    Instant seen =
        reception.during(
            () -> {
              clock.advance(LONG);
              return reception.since();
            });
    Instant handled = clock.instant();
    clock.advance(LONG);

    assertThat(seen).isEqualTo(handled);
    assertThat(reception.since()).isEqualTo(handled);
  }

  @Test
  void an_update_that_went_to_another_instance_is_not_waited_for_without_end() {
    reception.turnedAway(10);
    clock.advance(Duration.ofMinutes(1));
    assertThat(reception.since()).isEqualTo(clock.instant());

    clock.advance(Duration.ofMinutes(1));

    assertThat(reception.since()).isEqualTo(Instant.EPOCH);
  }
}
