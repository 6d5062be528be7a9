package dev.zayavka.adapter.onef;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a {@code Retry-After} asks us to wait (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** When it says nothing we understand. */
  private static final Duration USUAL = Duration.ofSeconds(30);

  /** "At once" would be a circle: a wait is not counted as an attempt. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofHours(1);

  /** Enough digits for the longest pause, few enough for a long. */
  private static final int MAX_DIGITS = 18;

  private RetryAfter() {}

  /** From one second to one hour; half a minute when the header is missing or makes no sense. */
  static Duration pause(@Nullable String header, Instant now) {
    Duration asked = header == null ? USUAL : asked(header.strip(), now);
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Duration asked(String header, Instant now) {
    if (header.matches("[0-9]+")) {
      return header.length() > MAX_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      return Duration.between(
          now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return USUAL;
    }
  }
}
