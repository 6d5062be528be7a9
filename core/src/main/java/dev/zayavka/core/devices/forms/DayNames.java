package dev.zayavka.core.devices.forms;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of days, weekdays, months and units of time, in all their forms. */
final class DayNames {

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("позавчера", -2),
          Map.entry("вчера", -1),
          Map.entry("yesterday", -1),
          Map.entry("сегодня", 0),
          Map.entry("сегодня же", 0),
          Map.entry("today", 0),
          Map.entry("завтра", 1),
          Map.entry("tomorrow", 1),
          Map.entry("tmrw", 1),
          Map.entry("послезавтра", 2),
          Map.entry("после завтра", 2),
          Map.entry("day after tomorrow", 2),
          Map.entry("послепослезавтра", 3));
  private static final Pattern ADJECTIVE =
      Pattern.compile("((?:после|поза)?(?:сегодня|завтра|вчера))шн\\p{L}+(?: д(?:ень|ня|ню))?");

  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  static {
    weekday(
        DayOfWeek.MONDAY, "понедельник понедельника понедельнику понедельником понедельнике пн");
    weekday(DayOfWeek.TUESDAY, "вторник вторника вторнику вторником вторнике вт");
    weekday(DayOfWeek.WEDNESDAY, "среда среды среде среду средой ср");
    weekday(DayOfWeek.THURSDAY, "четверг четверга четвергу четвергом четверге чт");
    weekday(DayOfWeek.FRIDAY, "пятница пятницы пятнице пятницу пятницей пт");
    weekday(DayOfWeek.SATURDAY, "суббота субботы субботе субботу субботой сб");
    weekday(
        DayOfWeek.SUNDAY,
        "воскресенье воскресенья воскресенью воскресеньем воскресение воскресения воскресению вс");
    weekday(DayOfWeek.MONDAY, "monday mon");
    weekday(DayOfWeek.TUESDAY, "tuesday tue tues");
    weekday(DayOfWeek.WEDNESDAY, "wednesday wed weds");
    weekday(DayOfWeek.THURSDAY, "thursday thu thur thurs");
    weekday(DayOfWeek.FRIDAY, "friday fri");
    weekday(DayOfWeek.SATURDAY, "saturday sat");
    weekday(DayOfWeek.SUNDAY, "sunday sun");
  }

  /** Stems of months: what follows is the ending of a case. */
  private static final List<Pattern> MONTHS =
      List.of(
          names("янв(?:ар(?:ь|я|ю|е|ем))?|jan(?:uary)?"),
          names("фев(?:р(?:ал(?:ь|я|ю|е|ем))?)?|feb(?:r(?:uary)?)?"),
          names("мар(?:т(?:а|у|е|ом)?)?|mar(?:ch)?"),
          names("апр(?:ел(?:ь|я|ю|е|ем))?|apr(?:il)?"),
          names("ма(?:й|я|ю|е|ем)|may"),
          names("июн(?:ь|я|ю|е|ем)?|june?"),
          names("июл(?:ь|я|ю|е|ем)?|july?"),
          names("авг(?:уст(?:а|у|е|ом)?)?|aug(?:ust)?"),
          names("сен(?:т(?:ябр(?:ь|я|ю|е|ем))?)?|sept?(?:ember)?"),
          names("окт(?:ябр(?:ь|я|ю|е|ем))?|oct(?:ober)?"),
          names("ноя(?:б(?:р(?:ь|я|ю|е|ем))?)?|nov(?:ember)?"),
          names("дек(?:абр(?:ь|я|ю|е|ем))?|dec(?:ember)?"));

  private static final Pattern NEW_YEAR =
      Pattern.compile("(?:нового года|новому году|новый год|new year(?:'s)?(?: eve)?)");
  private static final Pattern WEEKEND = Pattern.compile("выходн\\p{L}+|(?:the )?weekends?");
  private static final Pattern AFTER_WEEKEND =
      Pattern.compile("(?:после|after) (?:the )?(?:выходн\\p{L}+|weekends?)");
  private static final Map<String, String> ENDS =
      Map.of(
          "eom", "end of month",
          "eoy", "end of year",
          "eow", "end of week",
          "month end", "end of month",
          "year end", "end of year",
          "week end", "end of week");

  private DayNames() {}

  /** Days from today that a word means. */
  static Optional<Integer> named(String words) {
    Matcher adjective = ADJECTIVE.matcher(words);
    return Optional.ofNullable(NAMED.get(adjective.matches() ? adjective.group(1) : words));
  }

  static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word));
  }

  /** Number of a month by its name, from 1. */
  static Optional<Integer> month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).matcher(word).matches()) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  static Unit unit(String word) {
    if (word.startsWith("недел") || word.equals("week")) {
      return Unit.WEEK;
    }
    if (word.startsWith("месяц") || word.equals("month")) {
      return Unit.MONTH;
    }
    if (word.startsWith("квартал") || word.equals("quarter")) {
      return Unit.QUARTER;
    }
    return word.matches("год(?:а|у|ом)?|year") ? Unit.YEAR : Unit.OTHER;
  }

  /** True for a weekday, a month or a unit of time. */
  static boolean isOfCalendar(String word) {
    return weekday(word).isPresent() || month(word).isPresent() || unit(word) != Unit.OTHER;
  }

  static boolean isNewYear(String words) {
    return NEW_YEAR.matcher(words).matches();
  }

  static boolean isWeekend(String words) {
    return WEEKEND.matcher(words).matches();
  }

  static boolean isAfterWeekend(String words) {
    return AFTER_WEEKEND.matcher(words).matches();
  }

  /** Abbreviations of the end of a period, written out. */
  static String endOfPeriod(String words) {
    return ENDS.getOrDefault(words, words);
  }

  private static void weekday(DayOfWeek day, String names) {
    for (String name : names.split(" ")) {
      WEEKDAYS.put(name, day);
    }
  }

  private static Pattern names(String names) {
    return Pattern.compile(names);
  }

  /** Units of periods. */
  enum Unit {
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    OTHER
  }
}
