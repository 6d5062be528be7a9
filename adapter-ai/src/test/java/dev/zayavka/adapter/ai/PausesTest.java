package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {

  @ParameterizedTest
  @CsvSource({
    "456ms, 456",
    "58s, 58000",
    "36.429760048s, 36429",
    "6m0s, 360000",
    "1h2m3s, 3723000",
    "2m, 120000",
    "999999999999h, 3600000"
  })
  void a_pause_is_written_in_parts(String text, long millis) {
    assertThat(Pauses.parts(text)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "s", "-1s", "1d", "1s ", " 1s", "1s2", "1e9s", "9999999999999s"})
  void anything_else_is_no_pause(String text) {
    assertThat(Pauses.parts(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Please try again in 456ms. Visit https://example.org, 456",
    "Please try again in 6m0s., 360000",
    "Please retry in 58.8s., 58800",
    "PLEASE RETRY IN 2s, 2000"
  })
  void a_message_names_a_pause(String message, long millis) {
    assertThat(Pauses.inMessage(message)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "try again later", "Please try again in a minute"})
  void a_message_may_name_none(String message) {
    assertThat(Pauses.inMessage(message)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 7, 7000",
    "Retry-After, 0.5, 500",
    "Retry-After, ' 7 ', 7000",
    "retry-after-ms, 1250, 1250",
    "Retry-After, 'Tue, 1 Dec 2026 09:00:30 GMT', 30000"
  })
  void a_header_names_seconds_milliseconds_or_a_date(String name, String value, long millis) {
    assertThat(Pauses.inHeaders(Headers.of(name, value), Calls.NOW))
        .contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1e3", ""})
  void a_header_may_be_nonsense(String value) {
    assertThat(Pauses.inHeaders(Headers.of("Retry-After", value), Calls.NOW)).isEmpty();
  }

  @Test
  void a_pause_is_never_nothing_and_never_for_ever() {
    assertThat(Pauses.bounded(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Pauses.bounded(Duration.ofSeconds(-5))).isEqualTo(Duration.ofSeconds(1));
    assertThat(Pauses.bounded(Duration.ofMillis(3))).isEqualTo(Duration.ofMillis(100));
    assertThat(Pauses.bounded(Duration.ofMillis(456))).isEqualTo(Duration.ofMillis(456));
    assertThat(Pauses.bounded(Duration.ofDays(1))).isEqualTo(Duration.ofHours(1));
  }
}
