package dev.zayavka.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoreAvailabilityTest {

  private final MovableClock clock = new MovableClock();
  private final StoreAvailability reach = new StoreAvailability(clock);

  @Test
  void without_an_outage_nothing_was_ever_turned_away() {
    reach.regained();

    assertThat(reach.settledSince()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void during_an_outage_and_for_as_long_again_something_may_still_come() {
    isAwayFor(Duration.ofSeconds(9));
    assertThat(reach.settledSince()).isEqualTo(clock.instant());

    reach.regained();
    Instant settled = clock.instant().plusSeconds(11);
    clock.advance(Duration.ofSeconds(10));
    assertThat(reach.settledSince()).isEqualTo(clock.instant());
    clock.advance(Duration.ofSeconds(10));

    assertThat(reach.settledSince()).isEqualTo(settled);
  }

  @Test
  void after_a_long_outage_it_is_a_minute_and_no_more() {
    isAwayFor(Duration.ofHours(2));
    reach.regained();
    Instant settled = clock.instant().plusSeconds(60);
    clock.advance(Duration.ofMinutes(2));

    assertThat(reach.settledSince()).isEqualTo(settled);
  }

  @Test
  void a_clock_that_is_put_back_is_not_waited_for() {
    isAwayFor(Duration.ofSeconds(9));
    reach.regained();
    clock.advance(Duration.ofHours(-1));

    assertThat(reach.settledSince()).isNotEqualTo(clock.instant());
  }

  private void isAwayFor(Duration time) {
    reach.regained();
    reach.lost();
    clock.advance(time);
  }
}
