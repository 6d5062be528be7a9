package dev.zayavka.core.devices.forms;

import dev.zayavka.ports.devices.forms.DateProblem;
import dev.zayavka.ports.devices.lending.SearchQuery;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parser of due dates in Russian: {@code 25.12}, {@code 25.12.2026}, {@code 25 декабря}, {@code
 * 2026-12-25}, {@code завтра} (tomorrow), {@code через неделю} (in a week), {@code через 10 дней}
 * (in 10 days), {@code в пятницу} (on Friday).
 */
final class DueDates {
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4}|\\d{2}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SPAN =
      Pattern.compile("(?:через |in |на )?(?:(\\d{1,3}|a|an|one|два|две|три|пару) ?)?([a-zа-я]+)");
  private static final Pattern WITH_MONTH =
      Pattern.compile("(\\d{1,2})(?:-?го)? ([a-zа-я]{3,9})\\.?(?: (\\d{4}))?(?: г(?:ода)?)?");
  private static final List<String> MONTHS =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("позавчера", -2),
          Map.entry("вчера", -1),
          Map.entry("yesterday", -1),
          Map.entry("сегодня", 0),
          Map.entry("today", 0),
          Map.entry("завтра", 1),
          Map.entry("tomorrow", 1),
          Map.entry("послезавтра", 2),
          Map.entry("day after tomorrow", 2));
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.ofEntries(
          Map.entry("понедельник", DayOfWeek.MONDAY),
          Map.entry("вторник", DayOfWeek.TUESDAY),
          Map.entry("среду", DayOfWeek.WEDNESDAY),
          Map.entry("среда", DayOfWeek.WEDNESDAY),
          Map.entry("четверг", DayOfWeek.THURSDAY),
          Map.entry("пятницу", DayOfWeek.FRIDAY),
          Map.entry("пятница", DayOfWeek.FRIDAY),
          Map.entry("субботу", DayOfWeek.SATURDAY),
          Map.entry("суббота", DayOfWeek.SATURDAY),
          Map.entry("воскресенье", DayOfWeek.SUNDAY),
          Map.entry("monday", DayOfWeek.MONDAY),
          Map.entry("tuesday", DayOfWeek.TUESDAY),
          Map.entry("wednesday", DayOfWeek.WEDNESDAY),
          Map.entry("thursday", DayOfWeek.THURSDAY),
          Map.entry("friday", DayOfWeek.FRIDAY),
          Map.entry("saturday", DayOfWeek.SATURDAY),
          Map.entry("sunday", DayOfWeek.SUNDAY));
  private static final Map<String, Integer> COUNTS =
      Map.of("a", 1, "an", 1, "one", 1, "два", 2, "две", 2, "пару", 2, "три", 3);

  private static final Map<String, Period> UNITS =
      named(
          Map.of(
              Period.ofDays(1), List.of("день", "дня", "дней", "сутки", "day", "days"),
              Period.ofWeeks(1), List.of("неделю", "недели", "недель", "неделя", "week", "weeks"),
              Period.ofMonths(1), List.of("месяц", "месяца", "месяцев", "month", "months"),
              Period.ofMonths(6), List.of("полгода"),
              Period.ofYears(1), List.of("год", "года", "year", "years")));

  private DueDates() {}

  /** Parses a date. */
  sealed interface Written {
    record Day(LocalDate day) implements Written {}

    record Wrong(DateProblem problem) implements Written {}
  }

  static Written parse(String written, LocalDate today) {
    String words =
        SearchQuery.normal(written)
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip()
            .replaceFirst("^(?:до|к|until|by|till) ", "")
            .replaceFirst("[.!]+$", "");
    Optional<LocalDate> day =
        named(words, today)
            .or(() -> ofCalendar(words, today))
            .or(() -> withMonth(words, today))
            .or(() -> weekday(words, today))
            .or(() -> span(words, today));
    if (day.isEmpty()) {
      return new Written.Wrong(DateProblem.NOT_A_DATE);
    }
    if (day.get().isBefore(today)) {
      return new Written.Wrong(DateProblem.IN_PAST);
    }
    return day.get().isAfter(today.plusYears(1))
        ? new Written.Wrong(DateProblem.TOO_FAR)
        : new Written.Day(day.get());
  }

  private static Optional<LocalDate> named(String words, LocalDate today) {
    return Optional.ofNullable(NAMED.get(words)).map(today::plusDays);
  }

  private static Optional<LocalDate> ofCalendar(String words, LocalDate today) {
    Matcher iso = ISO.matcher(words);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher day = DAY.matcher(words);
    if (!day.matches()) {
      return Optional.empty();
    }
    if (day.group(3) != null) {
      int year = number(day, 3);
      return date(year < 100 ? 2000 + year : year, number(day, 2), number(day, 1));
    }
    return yearless(number(day, 1), number(day, 2), today);
  }

  /** Month by its full or abbreviated name. */
  private static Optional<LocalDate> withMonth(String words, LocalDate today) {
    Matcher match = WITH_MONTH.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    String name = match.group(2);
    int day = number(match, 1);
    return MONTHS.stream()
        .filter(month -> month.startsWith(name))
        .findFirst()
        .map(month -> MONTHS.indexOf(month) % 12 + 1)
        .flatMap(
            month ->
                match.group(3) == null
                    ? yearless(day, month, today)
                    : date(number(match, 3), month, day));
  }

  /**
   * Completes a date without a year: the next such day, unless it has just passed. {@code 20.11}
   * written on the 21st of November is a mistake, and does not mean next year.
   */
  private static Optional<LocalDate> yearless(int day, int month, LocalDate today) {
    Optional<LocalDate> thisYear = date(today.getYear(), month, day);
    boolean longPast =
        thisYear.filter(found -> found.isBefore(today.minusMonths(2))).isPresent()
            || thisYear.isEmpty();
    return longPast ? date(today.getYear() + 1, month, day).or(() -> thisYear) : thisYear;
  }

  private static Optional<LocalDate> weekday(String words, LocalDate today) {
    return Optional.ofNullable(WEEKDAYS.get(words.replaceFirst("^(?:в|во|on|next) ", "")))
        .map(day -> today.with(TemporalAdjusters.next(day)));
  }

  private static Optional<LocalDate> span(String words, LocalDate today) {
    Matcher span = SPAN.matcher(words);
    if (!span.matches()) {
      return Optional.empty();
    }
    int count = span.group(1) == null ? 1 : count(span.group(1));
    return Optional.ofNullable(UNITS.get(span.group(2)))
        .map(unit -> today.plus(unit.multipliedBy(count)));
  }

  private static Map<String, Period> named(Map<Period, List<String>> names) {
    return names.entrySet().stream()
        .flatMap(unit -> unit.getValue().stream().map(name -> Map.entry(name, unit.getKey())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int count(String written) {
    Integer named = COUNTS.get(written);
    return named != null ? named : Integer.parseInt(written);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
