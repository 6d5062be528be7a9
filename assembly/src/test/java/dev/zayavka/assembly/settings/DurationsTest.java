package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "200ms, PT0.2S",
    "5s, PT5S",
    "15m, PT15M",
    "3h, PT3H",
    "2d, PT48H",
    "1h30m, PT1H30M",
    "1m5ms, PT1M0.005S",
    "1d2h3m4s5ms, PT26H3M4.005S"
  })
  void a_duration_is_read_and_written_alike(String text, Duration duration) {
    assertThat(Durations.DURATION.parse(text)).isEqualTo(new Format.Parsed.Valid<>(duration));
    assertThat(Durations.format(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0s",
        "5",
        "s",
        "-5s",
        "5 s",
        "30m1h",
        "5s5s",
        "1.5h",
        "5S",
        "1234567d",
        "36501d"
      })
  void anything_else_is_refused(String text) {
    assertThat(Durations.DURATION.parse(text)).isInstanceOf(Format.Parsed.Malformed.class);
  }
}
