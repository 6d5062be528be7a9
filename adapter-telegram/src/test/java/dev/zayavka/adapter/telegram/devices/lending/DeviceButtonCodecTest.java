package dev.zayavka.adapter.telegram.devices.lending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.AllButtons;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.testkit.SealedKinds;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceButtonCodecTest {

  /** One of every button there is, with the longest values there can be. */
  static Stream<DeviceButton> buttons() {
    return SealedKinds.of(DeviceButton.class).stream().map(DeviceButtonCodecTest::longest);
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void every_button_is_read_back_and_fits(DeviceButton button) {
    String packed = button.packed();

    assertThat(AllButtons.parse(packed)).contains(button);
    assertThat(packed.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d",
        "d:",
        "d:open",
        "d:open:0",
        "d:open:-1",
        "d:open:15:1",
        "d:open:015",
        "d:take:15",
        "d:take:15:x",
        "d:due:15:4:NEVER",
        "d:returned:15:4:TODAY:2026-02-30",
        "d:returned:15:4:SOON:2026-11-20",
        "d:field:15:COLOUR",
        "d:formskip",
        "d:readas:1:1:MAC",
        "d:nothing:1"
      })
  void what_is_not_ours_is_passed_over(String foreign) {
    assertThat(AllButtons.parse(foreign)).isEmpty();
  }

  private static DeviceButton longest(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Stream.of(types).map(DeviceButtonCodecTest::value).toArray();
    try {
      return (DeviceButton) kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(kind.getName(), e);
    }
  }

  private static Object value(Class<?> type) {
    long id = 9_999_999_999L;
    if (type == DeviceId.class) {
      return new DeviceId(id);
    }
    if (type == LoanId.class) {
      return new LoanId(id);
    }
    if (type == CategoryId.class) {
      return new CategoryId(id);
    }
    if (type == ImportId.class) {
      return new ImportId(id);
    }
    if (type == PersonId.class) {
      return new PersonId(id);
    }
    if (type == DeviceField.class) {
      return DeviceField.SOFTWARE_VERSION;
    }
    if (type == DueChoice.class) {
      return DueChoice.MONTH;
    }
    if (type == TextEncoding.class) {
      return TextEncoding.WINDOWS_1251;
    }
    if (type == ReminderStage.class) {
      return ReminderStage.TOMORROW;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 11, 20);
    }
    if (type == Optional.class) {
      return Optional.of(DeviceField.INVENTORY_NUMBER);
    }
    if (type == String.class) {
      return "0123456789abcdef";
    }
    if (type == int.class) {
      return Integer.MAX_VALUE;
    }
    throw new IllegalStateException("no value for " + type);
  }
}
