package dev.zayavka.ports.support;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Working hours of the desk ({@code SUPPORT_HOURS}).
 *
 * @param spells none overlapping; empty for round the clock
 * @param zone where the desk is
 */
public record WorkingHours(List<Spell> spells, ZoneId zone) {

  public WorkingHours {
    spells = List.copyOf(spells);
  }

  /**
   * The same hours on some days of the week.
   *
   * @param days not empty
   * @param from inclusive
   * @param to exclusive, later than {@code from}; midnight means the end of the day
   */
  public record Spell(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Spell {
      days = Set.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("working hours are on some day");
      }
      if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
        throw new IllegalArgumentException(
            "working hours end after they begin: " + from + "-" + to);
      }
    }
  }
}
