package dev.zayavka.assembly.support;

import dev.zayavka.assembly.settings.Format;
import dev.zayavka.assembly.settings.Format.WrongPart;
import dev.zayavka.ports.support.WorkingHours.Spell;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Working hours as people write them: {@code Mon-Fri 09:00-18:00, Sat 10:00-14:00}, {@code Mon,Wed
 * 9-18}, {@code Пн-Пт 22:00-06:00}. Hours that end at or before their beginning end on the next
 * day; they are kept as two spells.
 */
final class WorkingHoursFormat {

  static final Format<List<Spell>> SPELLS =
      Format.explained(
          "days and hours such as Mon-Fri 09:00-18:00, or Mon,Wed 9-18, Sat 22:00-06:00, or 24/7",
          WorkingHoursFormat::spells);

  private static final String DASH =
      "(?:\\s*[-\u2010-\u2015\u2212]\\s*|\\s+(?:to|till|until|до)\\s+)";
  private static final String TIME = "(\\d{1,2}(?:[:.h]\\d{2})?|\\d{4})\\s*([ap]m)?(?:\\s*ч\\.?)?";
  private static final Pattern HOURS =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:from|с)\\s+)?(?<![\\d:.])" + TIME + DASH + TIME + "(?![\\d:.])");
  private static final Pattern ALL_DAY =
      Pattern.compile("24h|24\\s*ч|24 hours|all day|круглосуточно");
  private static final Pattern CLOSED =
      Pattern.compile("(.*)\\s(?:closed|off|выходной|выходные дни|не работаем|закрыто)");
  private static final Pattern ALWAYS =
      Pattern.compile("24\\s*[/xх]\\s*7|always|round the clock|круглосуточно");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?:from|с)\\s+)?(\\p{L}+\\.?)\\s*"
              + "(?:[-\u2010-\u2015\u2212]|\\s(?:to|through|thru|по)\\s)\\s*(\\p{L}+\\.?)");

  /** Short enough, and plain enough, to be no secret that was put into the wrong variable. */
  private static final Pattern SHOWN = Pattern.compile("\\p{L}{1,14}\\.?|[\\d:.h]{1,5}");

  private static final List<List<String>> RUSSIAN =
      List.of(
          List.of("пн", "пон", "понедельник", "понедельника", "понедельникам"),
          List.of("вт", "втр", "вторник", "вторника", "вторникам"),
          List.of("ср", "среда", "среды", "среду", "средам"),
          List.of("чт", "чет", "четверг", "четверга", "четвергам"),
          List.of("пт", "пят", "пятница", "пятницы", "пятницу", "пятницам"),
          List.of("сб", "суб", "суббота", "субботы", "субботу", "субботам"),
          List.of("вс", "вск", "воскресенье", "воскресенья", "воскресеньям"));

  private static final Map<String, Set<DayOfWeek>> DAYS = days();

  private WorkingHoursFormat() {}

  private static List<Spell> spells(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    if (ALWAYS.matcher(words).matches()) {
      return List.of();
    }
    List<Spell> spells = read(words);
    mustBeApart(spells);
    return spells;
  }

  /** Days without hours belong to the hours that follow; hours without days to the last days. */
  private static List<Spell> read(String words) {
    List<Spell> spells = new ArrayList<>();
    Set<DayOfWeek> waiting = EnumSet.noneOf(DayOfWeek.class);
    Set<DayOfWeek> last = EnumSet.noneOf(DayOfWeek.class);
    for (String part : parts(words)) {
      if (CLOSED.matcher(part).matches()) {
        waiting.clear();
        continue;
      }
      Hours hours = hours(part);
      waiting.addAll(dayList(hours.days()));
      if (!hours.spans().isEmpty()) {
        if (!waiting.isEmpty()) {
          last = EnumSet.copyOf(waiting);
          waiting.clear();
        }
        if (last.isEmpty()) {
          throw new WrongPart("hours must follow days, as in Mon-Fri 09:00-18:00");
        }
        spells.addAll(hours.on(last));
      }
    }
    if (!waiting.isEmpty() || spells.isEmpty()) {
      throw new WrongPart("the last days have no hours");
    }
    return spells;
  }

  private static List<String> parts(String words) {
    return Stream.of(words.split("[,;\n]|\\s(?:and|и)\\s"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Hours hours(String part) {
    List<Span> spans = new ArrayList<>();
    HOURS.matcher(part).results().map(WorkingHoursFormat::span).forEach(spans::add);
    String days = HOURS.matcher(part).replaceAll(" ");
    if (spans.isEmpty() && ALL_DAY.matcher(part).find()) {
      spans.add(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
      days = ALL_DAY.matcher(part).replaceAll(" ");
    }
    if (days.matches(".*\\d.*")) {
      throw new WrongPart("hours have a beginning and an end, as in 09:00-18:00 or 9-18");
    }
    return new Hours(days, spans);
  }

  private static Span span(MatchResult hours) {
    LocalTime from = time(hours.group(1), hours.group(2));
    LocalTime to = time(hours.group(3), hours.group(4));
    if (from.equals(to) && !isMidnight(hours.group(3))) {
      throw new WrongPart("hours must not begin and end at one time; a whole day is 00:00-24:00");
    }
    return new Span(from, to);
  }

  private static boolean isMidnight(String time) {
    return time.matches("(24|0?0)([:.h]?00)?");
  }

  private static LocalTime time(String text, @Nullable String half) {
    String digits = text.replaceAll("[:.h]", "");
    int number = Integer.parseInt(digits);
    int hour = digits.length() > 2 ? number / 100 : number;
    int minute = digits.length() > 2 ? number % 100 : 0;
    if (half != null && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      throw new WrongPart(shown(text) + " is no time of day; write 09:00 or 9");
    }
    return LocalTime.of(hour % 24, minute);
  }

  private static Set<DayOfWeek> dayList(String words) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    String left = words.strip().replaceAll("[:.]+$|^(?:on|каждый|every|по)\\s", "").strip();
    if (left.isEmpty()) {
      return days;
    }
    Matcher range = RANGE.matcher(left);
    if (DAYS.containsKey(left)) {
      days.addAll(day(left));
    } else if (range.matches()) {
      days.addAll(between(single(range.group(1)), single(range.group(2))));
    } else {
      for (String word : left.split("[\\s+/&]+")) {
        days.addAll(day(word));
      }
    }
    return days;
  }

  private static Set<DayOfWeek> day(String name) {
    Set<DayOfWeek> days = DAYS.get(name.replaceFirst("\\.$", ""));
    if (days == null) {
      throw new WrongPart(
          shown(name) + " is no day of the week; write Mon Tue Wed Thu Fri Sat Sun or Пн ... Вс");
    }
    return days;
  }

  private static DayOfWeek single(String name) {
    Set<DayOfWeek> days = day(name);
    if (days.size() != 1) {
      throw new WrongPart(shown(name) + " is more than one day and cannot begin or end a range");
    }
    return days.iterator().next();
  }

  private static String shown(String part) {
    return SHOWN.matcher(part).matches() ? "\"" + part + "\"" : "a part of it";
  }

  /** From one day to another, over the end of the week if need be. */
  private static Set<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }

  private static void mustBeApart(List<Spell> spells) {
    for (int i = 0; i < spells.size(); i++) {
      for (int j = i + 1; j < spells.size(); j++) {
        Set<DayOfWeek> both = EnumSet.copyOf(spells.get(i).days());
        both.retainAll(spells.get(j).days());
        if (!both.isEmpty() && overlap(spells.get(i), spells.get(j))) {
          throw new WrongPart(
              "hours must not overlap, as they do on " + both.iterator().next().toString());
        }
      }
    }
  }

  private static boolean overlap(Spell one, Spell other) {
    return isBefore(one.from(), other.to()) && isBefore(other.from(), one.to());
  }

  private static boolean isBefore(LocalTime from, LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
  }

  private static Map<String, Set<DayOfWeek>> days() {
    Map<String, Set<DayOfWeek>> days = new TreeMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      Set<DayOfWeek> one = EnumSet.of(day);
      Stream.of(name, name + "s", name.substring(0, 2), name.substring(0, 3))
          .forEach(word -> days.put(word, one));
      RUSSIAN.get(day.getValue() - 1).forEach(word -> days.put(word, one));
    }
    Set<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    days.put("tues", EnumSet.of(DayOfWeek.TUESDAY));
    days.put("weds", EnumSet.of(DayOfWeek.WEDNESDAY));
    days.put("thur", EnumSet.of(DayOfWeek.THURSDAY));
    days.put("thurs", EnumSet.of(DayOfWeek.THURSDAY));
    Stream.of("weekdays", "weekday", "workdays", "будни", "будням", "рабочие дни")
        .forEach(word -> days.put(word, weekdays));
    Stream.of("weekend", "weekends", "выходные", "выходным")
        .forEach(word -> days.put(word, weekend));
    Stream.of("daily", "every day", "everyday", "ежедневно", "каждый день", "день", "day")
        .forEach(word -> days.put(word, EnumSet.allOf(DayOfWeek.class)));
    return days;
  }

  /**
   * Days and hours of one part.
   *
   * @param days words that name the days; blank for none
   * @param spans empty for days alone
   */
  private record Hours(String days, List<Span> spans) {

    List<Spell> on(Set<DayOfWeek> days) {
      return spans.stream().flatMap(span -> span.on(days).stream()).toList();
    }
  }

  /**
   * Hours of a day.
   *
   * @param to midnight for the end of the day; on the next day unless it is later than the other
   */
  private record Span(LocalTime from, LocalTime to) {

    List<Spell> on(Set<DayOfWeek> days) {
      if (to.equals(LocalTime.MIDNIGHT) || from.isBefore(to)) {
        return List.of(new Spell(days, from, to));
      }
      Set<DayOfWeek> next = EnumSet.noneOf(DayOfWeek.class);
      days.forEach(day -> next.add(day.plus(1)));
      return List.of(
          new Spell(days, from, LocalTime.MIDNIGHT), new Spell(next, LocalTime.MIDNIGHT, to));
    }
  }
}
