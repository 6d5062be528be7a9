package dev.zayavka.core.devices.forms;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one day from words without prepositions in front, and with numbers in digits. */
final class DayReader {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(\\d{1,2}) ?([./,-]) ?(\\d{1,2})(?: ?[./,-] ?(\\d{4}|\\d{2}))?(?: ?г(?:ода|од)?)?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:-?(?:го|е|ое|ого|му|th|st|nd|rd))?(?: числа)?(?: of)?[ /-]?([a-zа-я]{3,9})"
              + "(?:[ /-](\\d{4}))?(?: ?г(?:ода|од)?)?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([a-z]{3,9}) (?:the )?(\\d{1,2})(?:th|st|nd|rd)?(?: (\\d{4}))?");
  private static final Pattern OF_MONTH =
      Pattern.compile(
          "(?:the )?(\\d{1,2})(-?(?:го|е|ое|ого|му|th|st|nd|rd))?( числа| числу| число)?"
              + "(?: (?:of )?(этого|текущего|this|следующего|next) (?:месяца|month))?");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:(эт\\p{L}{1,2}|ближайш\\p{L}+|this|coming|следующ\\p{L}+|будущ\\p{L}+|next) )?(\\p{L}+)"
              + "(?: (?:на )?(этой|следующей|будущей|this|next) (?:недели|неделе|week))?");
  private static final Pattern WEEKDAY_AND_DATE = Pattern.compile("(\\p{L}+) (.+)");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:сам\\p{L}+ )?(конец|конца|концу|конце|end(?: of)?|начал\\p{L}+|beginning of|start of"
              + "|середин\\p{L}+|middle of|mid)[ -](?:the )?"
              + "(?:(этого|этой|текущ\\p{L}+|this|current|следующ\\p{L}+|next) )?(\\p{L}+)");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(эт\\p{L}{1,2}|текущ\\p{L}+|this|следующ\\p{L}+|будущ\\p{L}+|next) (\\p{L}+)");
  private static final Pattern PAST =
      Pattern.compile("(?:(?:прошл|минувш|last)\\p{L}* (\\p{L}+))|.* (?:назад|ago)");
  private static final Pattern NEXT = Pattern.compile("следующ\\p{L}+|будущ\\p{L}+|next");

  private final LocalDate today;
  private final boolean isLimit;

  /**
   * @param isLimit true after "until" and its kin: until December is its first day
   */
  DayReader(LocalDate today, boolean isLimit) {
    this.today = today;
    this.isLimit = isLimit;
  }

  Optional<LocalDate> read(String words) {
    return Stream.<Function<String, Optional<LocalDate>>>of(
            this::named,
            this::past,
            this::numeric,
            this::withMonth,
            this::ofMonth,
            this::weekday,
            this::weekdayAndDate,
            this::period,
            this::relative,
            this::wholeMonth,
            this::weekend,
            text -> DaySpans.from(today, text))
        .flatMap(reader -> reader.apply(words).stream())
        .findFirst();
  }

  private Optional<LocalDate> named(String words) {
    return DayNames.named(words).map(today::plusDays);
  }

  private Optional<LocalDate> past(String words) {
    Matcher past = PAST.matcher(words);
    return past.matches() && (past.group(1) == null || DayNames.isOfCalendar(past.group(1)))
        ? Optional.of(today.minusDays(1))
        : Optional.empty();
  }

  private Optional<LocalDate> numeric(String words) {
    Matcher iso = ISO.matcher(words);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher day = NUMERIC.matcher(words);
    if (!day.matches()) {
      return Optional.empty();
    }
    int first = number(day, 1);
    int second = number(day, 3);
    boolean american = day.group(2).equals("/") && second > 12;
    return dayOf(american ? second : first, american ? first : second, day.group(4));
  }

  private Optional<LocalDate> withMonth(String words) {
    Matcher match = DAY_MONTH.matcher(words);
    if (match.matches()) {
      return DayNames.month(match.group(2))
          .flatMap(month -> dayOf(number(match, 1), month, match.group(3)));
    }
    Matcher reversed = MONTH_DAY.matcher(words);
    return reversed.matches()
        ? DayNames.month(reversed.group(1))
            .flatMap(month -> dayOf(number(reversed, 2), month, reversed.group(3)))
        : Optional.empty();
  }

  /** A day of this month, or of the next one if it has passed. A bare number is no day. */
  private Optional<LocalDate> ofMonth(String words) {
    Matcher match = OF_MONTH.matcher(words);
    if (!match.matches()
        || (match.group(2) == null && match.group(3) == null && match.group(4) == null)) {
      return Optional.empty();
    }
    int day = number(match, 1);
    LocalDate next = today.plusMonths(1);
    if (match.group(4) != null) {
      LocalDate month = NEXT.matcher(match.group(4)).matches() ? next : today;
      return date(month.getYear(), month.getMonthValue(), day);
    }
    return date(today.getYear(), today.getMonthValue(), day)
        .filter(found -> !found.isBefore(today))
        .or(() -> date(next.getYear(), next.getMonthValue(), day));
  }

  private Optional<LocalDate> weekday(String words) {
    Matcher match = WEEKDAY.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean next = isNext(match.group(1)) || isNext(match.group(3));
    boolean here = !next && (match.group(1) != null || match.group(3) != null);
    return DayNames.weekday(match.group(2)).map(day -> weekday(day, next, here));
  }

  private LocalDate weekday(DayOfWeek day, boolean next, boolean here) {
    if (next) {
      return monday().plusWeeks(1).plusDays(day.getValue() - 1L);
    }
    return today.with(here ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day));
  }

  /** A date with its day of the week in front; if they contradict, it is no date. */
  private Optional<LocalDate> weekdayAndDate(String words) {
    Matcher match = WEEKDAY_AND_DATE.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    return DayNames.weekday(match.group(1))
        .flatMap(
            day ->
                numeric(match.group(2))
                    .or(() -> withMonth(match.group(2)))
                    .or(() -> ofMonth(match.group(2)))
                    .filter(date -> date.getDayOfWeek() == day));
  }

  /** The end, the beginning or the middle of a week, month, quarter or year. */
  private Optional<LocalDate> period(String words) {
    if (DayNames.isNewYear(words)) {
      return Optional.of(LocalDate.of(today.getYear(), 12, 31));
    }
    Matcher match = PERIOD.matcher(DayNames.endOfPeriod(words));
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean next = isNext(match.group(2));
    return span(match.group(3), next).map(span -> span.at(match.group(1)));
  }

  /** This week, next month: the last day; until next week: its first day. */
  private Optional<LocalDate> relative(String words) {
    Matcher match = RELATIVE.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean next = isNext(match.group(1));
    return span(match.group(2), next).map(span -> next && isLimit ? span.first() : span.last());
  }

  /** In December: its last day; until December: its first. */
  private Optional<LocalDate> wholeMonth(String words) {
    return DayNames.month(words)
        .filter(month -> words.length() > 2)
        .map(this::month)
        .map(span -> isLimit && span.first().isAfter(today) ? span.first() : span.last());
  }

  private Optional<LocalDate> weekend(String words) {
    if (DayNames.isAfterWeekend(words)) {
      return Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }
    if (!DayNames.isWeekend(words)) {
      return Optional.empty();
    }
    DayOfWeek last = isLimit ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY;
    return Optional.of(today.with(TemporalAdjusters.nextOrSame(last)));
  }

  private Optional<DaySpan> span(String unit, boolean next) {
    int ahead = next ? 1 : 0;
    return switch (DayNames.unit(unit)) {
      case WEEK -> {
        LocalDate monday = monday().plusWeeks(ahead);
        yield Optional.of(new DaySpan(monday, monday.plusDays(6)));
      }
      case MONTH -> Optional.of(DaySpan.ofMonths(today.plusMonths(ahead).withDayOfMonth(1), 1));
      case QUARTER -> {
        LocalDate first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        yield Optional.of(DaySpan.ofMonths(first.plusMonths(3L * ahead), 3));
      }
      case YEAR -> Optional.of(DaySpan.ofMonths(LocalDate.of(today.getYear() + ahead, 1, 1), 12));
      case OTHER -> DayNames.month(unit).map(this::month);
    };
  }

  /** The next such month; this one if it is not over. */
  private DaySpan month(int month) {
    int year = today.getYear() + (month < today.getMonthValue() ? 1 : 0);
    return DaySpan.ofMonths(LocalDate.of(year, month, 1), 1);
  }

  private LocalDate monday() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static boolean isNext(@Nullable String word) {
    return word != null && NEXT.matcher(word).matches();
  }

  private Optional<LocalDate> dayOf(int day, int month, @Nullable String year) {
    if (year == null) {
      return yearless(day, month);
    }
    int number = Integer.parseInt(year);
    return date(number < 100 ? 2000 + number : number, month, day);
  }

  /**
   * Completes a date without a year: the next such day, unless it has just passed. {@code 20.11}
   * written on the 21st of November is a mistake, and does not mean next year.
   */
  private Optional<LocalDate> yearless(int day, int month) {
    Optional<LocalDate> thisYear = date(today.getYear(), month, day);
    boolean longPast =
        thisYear.filter(found -> found.isBefore(today.minusMonths(2))).isPresent()
            || thisYear.isEmpty();
    return longPast ? date(today.getYear() + 1, month, day).or(() -> thisYear) : thisYear;
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

  /** Days from the first to the last. */
  private record DaySpan(LocalDate first, LocalDate last) {

    static DaySpan ofMonths(LocalDate first, int months) {
      return new DaySpan(first, first.plusMonths(months).minusDays(1));
    }

    LocalDate at(String place) {
      if (place.startsWith("начал") || place.startsWith("beg") || place.startsWith("start")) {
        return first;
      }
      if (place.startsWith("серед") || place.startsWith("mid")) {
        long half = (last.toEpochDay() - first.toEpochDay()) / 2;
        return first.plusDays(half - (last.getDayOfMonth() > 30 ? 1 : 0));
      }
      return last;
    }
  }
}
