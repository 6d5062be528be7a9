package dev.zayavka.adapter.onef;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Pause requested by a {@code Retry-After} header (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** Default for a missing or invalid header. */
  private static final Duration USUAL = Duration.ofSeconds(30);

  /** Minimum, to avoid a busy loop: a pause does not count as an attempt. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofHours(1);

  /** Enough digits for the longest pause, and few enough for a {@code long}. */
  private static final int MAX_DIGITS = 18;

  private RetryAfter() {}

  /** Pause from one second to one hour; 30 seconds if the header is missing or invalid. */
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
