package dev.zayavka.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class A1RangeTest {

  @Test
  void ranges_are_read_as_google_reads_them() {
    assertThat(A1Range.parse("'Моя ''таблица'''!B2:AA10"))
        .isEqualTo(
            new A1Range(Optional.of("Моя 'таблица'"), 2, 2, Optional.of(10), Optional.of(27)));
    assertThat(A1Range.parse("A:C"))
        .isEqualTo(new A1Range(Optional.empty(), 1, 1, Optional.empty(), Optional.of(3)));
    assertThat(A1Range.parse("Клиенты!A2:A"))
        .isEqualTo(new A1Range(Optional.of("Клиенты"), 2, 1, Optional.empty(), Optional.of(1)));
    assertThat(A1Range.parse("T!$C$3"))
        .isEqualTo(new A1Range(Optional.of("T"), 3, 3, Optional.of(3), Optional.of(3)));
    assertThat(A1Range.parse("2:3"))
        .isEqualTo(new A1Range(Optional.empty(), 2, 1, Optional.of(3), Optional.empty()));
    assertThat(A1Range.parse("Клиенты"))
        .isEqualTo(new A1Range(Optional.of("Клиенты"), 1, 1, Optional.empty(), Optional.empty()));
    assertThat(A1Range.parse("B5:A2"))
        .isEqualTo(new A1Range(Optional.empty(), 2, 1, Optional.of(5), Optional.of(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "T!", "My sheet!A1", "'open!A1", "T!A1:B2:C3", "T!A", "T!1", "T!A0"})
  void what_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> A1Range.parse(text))
        .isInstanceOf(GoogleError.class)
        .hasMessage("Unable to parse range: " + text);
  }

  @Test
  void ranges_are_written_as_google_writes_them() {
    assertThat(A1Range.format("Sheet1", 1, 1, 10, 28)).isEqualTo("Sheet1!A1:AB10");
    assertThat(A1Range.format("Моя 'т'", 2, 26, 2, 26)).isEqualTo("'Моя ''т'''!Z2");
  }
}
