package dev.zayavka.core.devices.forms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spans of time from today: {@code через 5 дней}, {@code 2 нед}, {@code недели через 2}. */
final class DaySpans {

  private static final String COUNT =
      "\\d{1,3}(?:[.,]5)?|полтор[аы]|half(?: an?)?|an?|a couple(?: of)?|couple(?: of)?";
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(?:через|спустя|в течение|течение|in|within|for|after) |\\+ ?)?(?:(?:на )?("
              + COUNT
              + ") ?)?"
              + "((?:рабочих |рабочие |рабочий |раб |working |business )?[a-zа-я]+)"
              + "(?: (?:спустя|from now|from today|later))?");
  private static final Pattern REVERSED =
      Pattern.compile("([a-zа-я]+) (?:через|на) (" + COUNT + ")");
  private static final int HALF_A_MONTH = 15;

  private DaySpans() {}

  /** The day these spans lead to from a day; empty if one of them is none. */
  static Optional<LocalDate> from(LocalDate day, String words) {
    Optional<LocalDate> at = Optional.of(day);
    for (String part : words.split(" (?:и|and) ")) {
      at = at.flatMap(from -> after(from, part));
    }
    return at;
  }

  private static Optional<LocalDate> after(LocalDate day, String words) {
    Matcher span = SPAN.matcher(words);
    if (span.matches()) {
      return after(day, span.group(1) == null ? "1" : span.group(1), span.group(2));
    }
    Matcher reversed = REVERSED.matcher(words);
    return reversed.matches() ? after(day, reversed.group(2), reversed.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> after(LocalDate day, String count, String unit) {
    boolean half = count.matches(".*[.,]5|полтор[аы]");
    boolean onlyHalf = count.startsWith("half");
    int whole = onlyHalf ? 0 : whole(count);
    boolean some = half || onlyHalf;
    return Unit.of(unit)
        .map(
            kind ->
                switch (kind) {
                  case DAY -> day.plusDays(whole + (half ? 1 : 0));
                  case WORKDAY -> workdays(day, whole);
                  case WEEK -> day.plusDays(7L * whole + (some ? 3 : 0));
                  case FORTNIGHT -> day.plusDays(14L * whole);
                  case MONTH -> day.plusMonths(whole).plusDays(some ? HALF_A_MONTH : 0);
                  case QUARTER -> day.plusMonths(3L * whole);
                  case HALF_YEAR -> day.plusMonths(6L * whole);
                  case YEAR -> day.plusYears(whole).plusMonths(some ? 6 : 0);
                });
  }

  private static int whole(String count) {
    if (count.startsWith("полтор")) {
      return 1;
    }
    if (count.contains("couple")) {
      return 2;
    }
    return count.startsWith("a") ? 1 : Integer.parseInt(count.replaceFirst("[.,]5$", ""));
  }

  private static LocalDate workdays(LocalDate from, int count) {
    LocalDate day = from;
    int left = count;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }

  /** Units of spans, with the words that name them. */
  private enum Unit {
    DAY("день|дня|дней|дн|д|сутки|суток|денек|day|days|d"),
    WORKDAY(
        "(?:рабочих|рабочие|рабочий|раб|working|business) (?:день|дня|дней|дн|day|days)|workdays?"),
    WEEK("недел(?:я|ю|и|ь|е)|недельк[аиу]|неделек|нед|week|weeks|wk|wks|w"),
    FORTNIGHT("fortnight"),
    MONTH("месяц|месяца|месяцев|месяцок|мес|month|months|mo|mos|mth|mths"),
    QUARTER("квартал|квартала|кварталов|quarter|quarters"),
    HALF_YEAR("полгода|полугода|полугодие"),
    YEAR("год|года|лет|годик|year|years|yr|yrs");

    private final Pattern names;

    Unit(String names) {
      this.names = Pattern.compile(names);
    }

    static Optional<Unit> of(String word) {
      return Stream.of(values()).filter(unit -> unit.names.matcher(word).matches()).findFirst();
    }
  }
}
