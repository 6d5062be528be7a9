package dev.zayavka.core.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches for a number that is written otherwise than in the list. */
class NumberSearchTest {

  private static final String CYRILLIC = "\u0410\u0412-123";

  private final LendingDesk desk = new LendingDesk();

  @ParameterizedTest
  @CsvSource({
    "\u0410\u0412-123, AB 123",
    "\u0410\u0412-123, ab123",
    "\u0410\u0412-123, AB\u2011123",
    "\u0410\u0412-123, №AB-123",
    "\u0410\u0412-123, AB \u2013 123",
    "AB-123, \u0410\u0412 123",
    "AB-123, \u0430\u0432-123",
    "AB-123, № \u0410\u0412-123",
    "AB-123, №\u0410\u0412-123",
    "AB-123, инв. № \u0410\u0412-123",
    "AB-123, \u0410\u0412\u2011123",
    "AB-123, \u0410\u0412\u00AD-123",
    "AB-123, \u0410\u0412\u00AD 123",
    "AB-123, A\u200BB 123",
    "AB-123, \uFF21\uFF22 123",
    "AB123, \u0410\u0412-123",
    "AB 123, \u0410\u0412-123",
    "HOT-77, \u043D\u043E\u0442",
    "Z1\u00AD-001, Z1-001",
    "Z1-\u200D002, Z1-002",
    "Z1\u2011003, Z1-003",
    "ИНВ-\u0410-7, инв-A7",
    "AB-123, касса \u0410\u0412-123",
    "AB-123, кассса \u0410\u0412-123",
    "\u0410\u0412-123, кассса AB 123"
  })
  void a_number_is_found_in_any_spelling(String number, String words) {
    put(number);
    put("Q-900");
    assertThat(found(words)).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({"AB-124", "BA-123", "AB 321", "\u200B", "№"})
  void another_number_is_not_found(String words) {
    put(CYRILLIC);
    assertThat(found(words)).isEmpty();
  }

  private void put(String number) {
    desk.device(
        new DeviceFields(
            Map.of(
                DeviceField.CATEGORY, "Касса",
                DeviceField.MODEL, "30Ф",
                DeviceField.SERIAL_NUMBER, number)));
  }

  private List<String> found(String words) {
    return desk.queries.devices(new DeviceFilter.Found(words), 1, desk.now()).items().stream()
        .map(DeviceLine::state)
        .map(state -> state.file().fields().value(DeviceField.SERIAL_NUMBER).orElseThrow())
        .toList();
  }
}
