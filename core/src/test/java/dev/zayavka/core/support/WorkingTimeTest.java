package dev.zayavka.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.support.WorkingHours;
import dev.zayavka.ports.support.WorkingHours.Spell;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final WorkingTime OFFICE =
      time(MOSCOW, new Spell(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(18, 0)));

  @Test
  void somebody_is_at_work_from_the_first_minute_and_not_at_the_last() {
    assertThat(OFFICE.isOpen(friday("09:00"))).isTrue();
    assertThat(OFFICE.isOpen(friday("17:59"))).isTrue();
    assertThat(OFFICE.isOpen(friday("18:00"))).isFalse();
    assertThat(OFFICE.isOpen(friday("08:59"))).isFalse();
  }

  @Test
  void after_a_friday_evening_work_begins_on_monday() {
    assertThat(OFFICE.opens(friday("18:30"))).isEqualTo(monday("09:00"));
  }

  @Test
  void within_working_hours_time_runs_as_usual() {
    assertThat(OFFICE.after(friday("10:00"), Duration.ofMinutes(30))).isEqualTo(friday("10:30"));
  }

  @Test
  void what_is_left_in_the_evening_runs_on_the_next_working_day() {
    assertThat(OFFICE.after(friday("17:50"), Duration.ofMinutes(30))).isEqualTo(monday("09:20"));
  }

  @Test
  void a_wait_that_ends_with_the_shift_ends_when_the_next_one_begins() {
    assertThat(OFFICE.after(friday("17:30"), Duration.ofMinutes(30))).isEqualTo(monday("09:00"));
  }

  @Test
  void a_wait_of_many_days_counts_working_hours_alone() {
    assertThat(OFFICE.after(friday("09:00"), Duration.ofHours(10))).isEqualTo(monday("10:00"));
  }

  @Test
  void round_the_clock_is_any_time() {
    WorkingTime always = time(MOSCOW);

    assertThat(always.isOpen(friday("03:00"))).isTrue();
    assertThat(always.after(friday("23:50"), Duration.ofMinutes(20)))
        .isEqualTo(friday("23:50").plus(Duration.ofMinutes(20)));
  }

  @Test
  void a_shift_until_midnight_goes_on_with_the_next_day() {
    WorkingTime late =
        time(
            MOSCOW,
            new Spell(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    assertThat(late.after(friday("23:50"), Duration.ofMinutes(20)))
        .isEqualTo(friday("23:50").plus(Duration.ofMinutes(20)));
  }

  @Test
  void a_night_that_loses_an_hour_shortens_its_shift() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    WorkingTime nights =
        time(
            berlin,
            new Spell(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(1, 0), LocalTime.of(4, 0)));
    Instant one = Instant.parse("2026-03-29T00:00:00Z");

    assertThat(nights.after(one, Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-04-04T23:00:00Z"));
  }

  private static WorkingTime time(ZoneId zone, Spell... spells) {
    return new WorkingTime(new WorkingHours(List.of(spells), zone));
  }

  private static Instant friday(String time) {
    return Instant.parse("2026-11-20T" + time + ":00+03:00");
  }

  private static Instant monday(String time) {
    return Instant.parse("2026-11-23T" + time + ":00+03:00");
  }
}
