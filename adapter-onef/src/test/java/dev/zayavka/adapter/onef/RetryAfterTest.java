package dev.zayavka.adapter.onef;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7                             | PT7S",
        "0                             | PT1S",
        "3600                          | PT1H",
        "3601                          | PT1H",
        "99999999999999999999999999999 | PT1H",
        "Fri, 20 Nov 2026 10:02:00 GMT | PT2M",
        "Fri, 20 Nov 2026 09:00:00 GMT | PT1S",
        "Sat, 21 Nov 2026 10:00:00 GMT | PT1H",
        "-5                            | PT30S",
        "1.5                           | PT30S",
        "soon                          | PT30S",
        "''                            | PT30S"
      })
  void a_pause_is_between_a_second_and_an_hour(String header, Duration pause) {
    assertThat(RetryAfter.pause(header, NOW)).isEqualTo(pause);
  }

  @Test
  void without_the_header_it_is_half_a_minute() {
    assertThat(RetryAfter.pause(null, NOW)).isEqualTo(Duration.ofSeconds(30));
  }
}
