package dev.zayavka.assembly.support;

import dev.zayavka.assembly.settings.Format;
import dev.zayavka.ports.support.WorkingHours.Spell;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working hours as people write them: {@code Mon-Fri 09:00-18:00, Sat 10:00-14:00}. */
final class WorkingHoursFormat {

  static final Format<List<Spell>> SPELLS =
      Format.of(
              "days and hours such as Mon-Fri 09:00-18:00 or Mon-Fri 09:00-18:00, Sat 10:00-14:00,"
                  + " or 24/7",
              WorkingHoursFormat::spells)
          .where("hours that do not overlap", WorkingHoursFormat::areApart);

  private static final Pattern SPELL =
      Pattern.compile(
          "(\\p{L}+)(?:\\s*-\\s*(\\p{L}+))?\\s+(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");

  private static final Map<String, DayOfWeek> DAYS = days();

  private WorkingHoursFormat() {}

  private static List<Spell> spells(String text) {
    if (text.strip().equals("24/7")) {
      return List.of();
    }
    return Arrays.stream(text.split("[,;]"))
        .map(String::strip)
        .map(WorkingHoursFormat::spell)
        .toList();
  }

  private static Spell spell(String text) {
    Matcher parts = SPELL.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no working hours");
    }
    DayOfWeek first = day(parts.group(1));
    DayOfWeek last = parts.group(2) == null ? first : day(parts.group(2));
    return new Spell(between(first, last), time(parts.group(3)), time(parts.group(4)));
  }

  /** From one day to another, over the end of the week if need be. */
  private static Set<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }

  private static LocalTime time(String text) {
    String padded = text.length() == 4 ? "0" + text : text;
    return padded.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(padded);
  }

  private static DayOfWeek day(String name) {
    DayOfWeek day = DAYS.get(name.toLowerCase(Locale.ROOT));
    if (day == null) {
      throw new IllegalArgumentException("no day of the week");
    }
    return day;
  }

  private static boolean areApart(List<Spell> spells) {
    for (int i = 0; i < spells.size(); i++) {
      for (int j = i + 1; j < spells.size(); j++) {
        if (overlap(spells.get(i), spells.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean overlap(Spell one, Spell other) {
    return one.days().stream().anyMatch(other.days()::contains)
        && isBefore(one.from(), other.to())
        && isBefore(other.from(), one.to());
  }

  private static boolean isBefore(LocalTime from, LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
  }

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new TreeMap<>();
    String[] russian = {"пн", "вт", "ср", "чт", "пт", "сб", "вс"};
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      days.put(name, day);
      days.put(name.substring(0, 3), day);
      days.put(russian[day.getValue() - 1], day);
    }
    return days;
  }
}
