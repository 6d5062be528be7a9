package dev.zayavka.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "ноутбук, ноутбук, 0",
    "ноутбук, ноутбк, 1",
    "ноутбук, ноуттбук, 1",
    "ноутбук, нбутбук, 1",
    "ноутбук, нуотбук, 1",
    "ноутбук, планшет, 7",
    "'', abc, 3",
    "abc, '', 3"
  })
  void letters_inserted_deleted_replaced_and_swapped_are_counted(
      String one, String other, int distance) {
    assertThat(EditDistance.of(one, other)).isEqualTo(distance);
    assertThat(EditDistance.of(other, one)).isEqualTo(distance);
  }

  @Test
  void a_limit_is_inclusive() {
    assertThat(EditDistance.isWithin(1, "dell", "del")).isTrue();
    assertThat(EditDistance.isWithin(1, "dell", "de")).isFalse();
  }
}
