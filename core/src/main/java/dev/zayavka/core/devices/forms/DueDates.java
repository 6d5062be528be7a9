package dev.zayavka.core.devices.forms;

import dev.zayavka.ports.devices.forms.DateProblem;
import dev.zayavka.ports.devices.lending.SearchQuery;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parser of due dates as people write them, in Russian and English: {@code 25.12.2026 г.}, {@code
 * 25 декабря}, {@code 15 числа}, {@code до пятницы}, {@code через пять дней}, {@code конец месяца},
 * {@code завтра утром}.
 */
final class DueDates {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:верну|вернем|вернусь|отдам|сдам|возврат|нужен|нужна|нужно|планирую|думаю|примерно"
              + "|около|где-то|ориентировочно|максимум|скорее всего|еще|не позднее|не позже|ну"
              + "|return|back|due|about|around|approximately|probably|no later than|i will return"
              + "|до|к|ко|на|в|во|по|за|until|till|by|before|on|the) )+");
  private static final Pattern LIMIT =
      Pattern.compile("(?:.* )?(?:до|к|ко|until|till|by|before) .*");
  private static final Pattern HOUR =
      Pattern.compile(
          " ?(?:(?:в|к|до|после|около|at|by|before|after) )?"
              + "(?:\\d{1,2}:\\d{2}(?: ?(?:утра|дня|вечера|am|pm))?"
              + "|\\d{1,2} ?(?:часов|часа|час|ч|утра|вечера|am|pm))(?= |$)");
  private static final Pattern PART_OF_DAY =
      Pattern.compile(
          "(?:^| )(?:рано |поздно |прямо )?(?:(?:в|к|до|после|перед|by|before|after|at|in|this)"
              + " (?:the )?)?(?:утром|утречком|утра|утру|утро|днем|вечером|вечера|вечеру|вечер|ночью"
              + "|обед|обеда|обеду|обедом|полудня|конца дня|концу дня|конце дня|конец дня"
              + "|концу рабочего дня|конца рабочего дня|morning|afternoon|evening|night|noon|lunch"
              + "|end of day|end of the day|eod|tonight)(?= |$)");
  private static final Pattern TAIL =
      Pattern.compile(
          " (?:включительно|inclusive|точно|наверное|примерно|максимум|latest|пожалуйста|please)$");

  private DueDates() {}

  /** Result of reading a date. */
  sealed interface Written {
    record Day(LocalDate day) implements Written {}

    record Wrong(DateProblem problem) implements Written {}
  }

  static Written parse(String written, LocalDate today) {
    Optional<LocalDate> day = day(cleaned(written), today);
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

  /** The text in lower case, with single blanks, numbers in digits, and no marks around words. */
  private static String cleaned(String written) {
    String plain =
        SearchQuery.normal(written)
            .replaceAll("[\\s\\p{Z}]+", " ")
            .replaceAll("[\"«»()!?…]", "")
            .replaceAll("[‐-―−]", "-")
            .replaceAll("(?<=\\p{L})\\.|,(?= |$)|(?<=\\d{4})\\.(?= |$)", "")
            .strip();
    return NumberWords.inDigits(plain).replaceFirst("[.,;]+$", "").strip();
  }

  private static Optional<LocalDate> day(String words, LocalDate today) {
    String timeless =
        PART_OF_DAY.matcher(HOUR.matcher(words).replaceAll("")).replaceAll("").strip();
    String core = withoutTail(LEAD.matcher(timeless).replaceFirst(""));
    boolean isTimeAlone = !timeless.equals(words) && core.matches("|сегодня|today");
    return isTimeAlone
        ? Optional.of(today)
        : new DayReader(today, LIMIT.matcher(words).matches()).read(core);
  }

  private static String withoutTail(String words) {
    String shorter = TAIL.matcher(words).replaceFirst("");
    return shorter.equals(words) ? words : withoutTail(shorter);
  }
}
