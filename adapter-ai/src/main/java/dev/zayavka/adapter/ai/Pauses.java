package dev.zayavka.adapter.ai;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** Pauses that providers ask for, in headers (RFC 9110, section 10.2.3), messages and details. */
final class Pauses {

  /** Default for a rate limit that names none. */
  static final Duration USUAL = Duration.ofSeconds(20);

  /** Default for a server that is overloaded. */
  static final Duration OVERLOADED = Duration.ofSeconds(10);

  /** Instead of none, to avoid a busy loop: a wait does not count as an attempt. */
  private static final Duration INSTEAD_OF_NONE = Duration.ofSeconds(1);

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,12})?";
  private static final Pattern SECONDS = Pattern.compile(NUMBER);
  private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ms|h|m|s)");
  private static final Pattern IN_MESSAGE =
      Pattern.compile(
          "(?:try again|retry) in ((?:" + NUMBER + "(?:ms|h|m|s)){1,4})", Pattern.CASE_INSENSITIVE);

  private Pauses() {}

  /** A pause from 100 milliseconds to one hour. */
  static Duration bounded(Duration asked) {
    if (!asked.isPositive()) {
      return INSTEAD_OF_NONE;
    }
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  /** {@code retry-after-ms}, else {@code Retry-After} as seconds or a date. */
  static Optional<Duration> inHeaders(Headers headers, Instant now) {
    return Optional.ofNullable(headers.get("retry-after-ms"))
        .flatMap(value -> number(value, "ms"))
        .or(
            () ->
                Optional.ofNullable(headers.get("Retry-After"))
                    .flatMap(value -> number(value, "s").or(() -> date(value, now))));
  }

  /** {@code ... try again in 6m0s}, {@code retry in 58.8s}. */
  static Optional<Duration> inMessage(String message) {
    Matcher found = IN_MESSAGE.matcher(message);
    return found.find() ? parts(found.group(1)) : Optional.empty();
  }

  /** {@code 456ms}, {@code 36.429760048s}, {@code 1h2m3s}; empty for anything else. */
  static Optional<Duration> parts(String text) {
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    int end = 0;
    while (end < text.length() && part.find(end) && part.start() == end) {
      sum = sum.plus(duration(part.group(1), part.group(2)));
      end = part.end();
    }
    return end > 0 && end == text.length() ? Optional.of(sum) : Optional.empty();
  }

  private static Optional<Duration> number(String value, String unit) {
    return SECONDS.matcher(value.strip()).matches()
        ? Optional.of(duration(value.strip(), unit))
        : Optional.empty();
  }

  private static Optional<Duration> date(String value, Instant now) {
    try {
      return Optional.of(
          Duration.between(
              now,
              ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration duration(String number, String unit) {
    long millis =
        switch (unit) {
          case "h" -> 3_600_000L;
          case "m" -> 60_000L;
          case "s" -> 1000L;
          default -> 1L;
        };
    BigDecimal asked = new BigDecimal(number).multiply(BigDecimal.valueOf(millis));
    return Duration.ofMillis(asked.min(BigDecimal.valueOf(LONGEST.toMillis())).longValue());
  }
}
