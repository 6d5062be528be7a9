package dev.zayavka.core.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.Placeholders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ABC123       | АВС123
          HOT-77       | нот-77
          Z1SN001      | Z1\u200BSN001
          Z1-001       | Z1\u00AD-001
          Z1-002       | Z1\u2011002
          00123        | ="00123"
          00123        | '00123
          00123        | ’00123
          AB12         | Ab 1 2
          AB12         | ＡＢ１２
          42           | № 42
          M000000524   | М000000524
          A-1          | A—1
          A-1          | A−1
          """)
  void numbers_that_look_the_same_are_one(String one, String other) {
    assertThat(NumberKey.of(other)).isEqualTo(NumberKey.of(one));
  }

  @ParameterizedTest
  @CsvSource({"00123, 123", "1-11, 11-1", "A1, B1", "ИНВ-1, ИНВ-2", "O1, 01"})
  void numbers_that_differ_stay_different(String one, String other) {
    assertThat(NumberKey.of(other)).isNotEqualTo(NumberKey.of(one));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "б/н",
        "Б/Н",
        "б.н.",
        "без номера",
        "БЕЗ  НОМЕРА",
        "нет",
        "н/д",
        "отсутствует",
        "n/a",
        "N/A",
        "none",
        "No tag",
        "No SN",
        "unknown",
        "?",
        "???",
        "not checked",
        "-",
        " -",
        "–",
        "—",
        "−",
        "--",
        "0",
        "",
        " ",
        "\u200B"
      })
  void placeholders_are_no_numbers(String value) {
    assertThat(Placeholders.usual().include(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "1", "00042", "НД-1", "N1", "нетто-7", "A?", "10"})
  void numbers_are_no_placeholders(String value) {
    assertThat(Placeholders.usual().include(value)).isFalse();
  }

  @Test
  void a_desk_has_placeholders_of_its_own() {
    Placeholders own = Placeholders.of(List.of("absent", "в ремонте"));

    assertThat(own.include("ABSENT")).isTrue();
    assertThat(own.include("В ремонте!")).isTrue();
    assertThat(own.include("б/н")).isFalse();
    assertThat(own.include("—")).isTrue();
  }

  @Test
  void a_number_is_kept_as_people_see_it() {
    assertThat(NumberKey.seen("Z1\u200B-\u00AD001")).isEqualTo("Z1-001");
    assertThat(NumberKey.seen("=\"007\"")).isEqualTo("007");
    assertThat(NumberKey.seen("А\u2011 1")).isEqualTo("А\u2011 1");
  }
}
