package dev.zayavka.core.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that find nothing as they are written. */
class LenientSearchTest {

  private final LendingDesk desk = new LendingDesk();

  @BeforeEach
  void fill() {
    put("Ноутбук", "Lenovo ThinkPad", "00123");
    put("Монитор", "Dell U2720", "00456");
    put("Клавиатура", "Logitech K120", "KB-7");
    put("Мышь", "Logitech M90", "M-8");
    put("Сканер", "Zebra", "СК-9");
  }

  @ParameterizedTest
  @CsvSource({
    "№ 00123, 00123",
    "№00123, 00123",
    "# 00123, 00123",
    "инв. 00123, 00123",
    "инв.00123, 00123",
    "Инв № 00123, 00123",
    "инв.№00123, 00123",
    "инвентарный номер 00123, 00123",
    "с/н KB-7, KB-7",
    "s/n: kb-7, KB-7",
    "серийный KB7, KB-7",
    "inv no 00456, 00456",
    "монитор № 00456, 00456",
    "ноутбук инв. 123, 00123"
  })
  void words_that_announce_a_number_are_left_out(String words, String number) {
    assertThat(found(words)).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({
    "ноутбуки, 00123",
    "ноутбуков, 00123",
    "мониторы, 00456",
    "мониторами, 00456",
    "клавиатуры, KB-7",
    "мыши, M-8",
    "сканеров, СК-9",
    "thinkpads, 00123",
    "'ноутбуки, lenovo', 00123"
  })
  void plural_and_other_forms_are_found(String words, String number) {
    assertThat(found(words)).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({
    "ноутбкук, 00123",
    "нутбук, 00123",
    "ноуттбук, 00123",
    "нойтбук, 00123",
    "ноубтук, 00123",
    "онутбук, 00123",
    "lenvo, 00123",
    "lenobo, 00123",
    "thinkpda, 00123",
    "манитор, 00456",
    "мониторр dell, 00456",
    "клавиотуры, KB-7",
    "логитек k120, ",
    "logitch k120, KB-7"
  })
  void one_wrong_letter_in_a_word_is_forgiven(String words, String number) {
    assertThat(found(words)).isEqualTo(number == null ? List.of() : List.of(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00124", "нитбуг", "принтер", "дел", "№", "инв."})
  void numbers_short_words_and_other_words_are_not_guessed(String words) {
    assertThat(found(words)).doesNotContain("00123");
  }

  @Test
  void a_search_that_finds_something_as_written_is_not_widened() {
    put("Ноутбуки", "HP", "77");
    assertThat(found("ноутбуки")).containsExactly("77");
  }

  private void put(String category, String model, String number) {
    Map<DeviceField, String> values = new HashMap<>();
    values.put(DeviceField.CATEGORY, category);
    values.put(DeviceField.MODEL, model);
    values.put(DeviceField.INVENTORY_NUMBER, number);
    desk.device(new DeviceFields(values));
  }

  private List<String> found(String words) {
    return desk.queries.devices(new DeviceFilter.Found(words), 1, desk.now()).items().stream()
        .map(DeviceLine::state)
        .map(state -> state.file().fields().value(DeviceField.INVENTORY_NUMBER).orElseThrow())
        .toList();
  }
}
