package dev.zayavka.assembly.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: {@code 200ms}, {@code 5s}, {@code 1h30m}, {@code 2d}. */
public final class Durations {
  private static final String FORM = "such as 200ms, 5s, 15m, 1h30m or 2d";
  private static final int MOST_DAYS = 36_500;
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m(?!s))?(?:(\\d{1,6})s)?(?:(\\d{1,9})ms)?");

  public static final Format<Duration> DURATION =
      Format.of("a duration above zero, " + FORM, Durations::parse);

  public static final Format<List<Duration>> SCHEDULE =
      Format.of(
          "durations above zero separated by commas, each " + FORM,
          text -> Arrays.stream(text.split(",", -1)).map(Durations::parse).toList());

  private Durations() {}

  /** As it is written in a setting: the inverse of {@link #DURATION}. */
  public static String format(Duration duration) {
    var text = new StringBuilder();
    append(text, duration.toDaysPart(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }

  private static Duration parse(String text) {
    var parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("no duration");
    }
    var duration =
        Duration.ofDays(amount(parts.group(1)))
            .plusHours(amount(parts.group(2)))
            .plusMinutes(amount(parts.group(3)))
            .plusSeconds(amount(parts.group(4)))
            .plusMillis(amount(parts.group(5)));
    // Above that, a count of nanoseconds overflows.
    if (!duration.isPositive() || duration.toDays() > MOST_DAYS) {
      throw new IllegalArgumentException("nothing, or more than a century");
    }
    return duration;
  }

  private static long amount(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
