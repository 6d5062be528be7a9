package dev.zayavka.adapter.sheets;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pause requested by a {@code Retry-After} header (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** Quotas of Google Sheets are per minute. */
  private static final Duration USUAL = Duration.ofSeconds(60);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** Pause from one second to one hour; a minute if the header is missing or invalid. */
  static Duration pause(Optional<String> header, Instant now) {
    Duration asked = header.map(String::strip).map(text -> asked(text, now)).orElse(USUAL);
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Duration asked(String header, Instant now) {
    if (SECONDS.matcher(header).matches()) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      return Duration.between(
          now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException broken) {
      return USUAL;
    }
  }
}
