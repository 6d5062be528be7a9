package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.devices.DeviceSettings;
import dev.zayavka.ports.devices.DangerCode;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSettingsTest {

  @Test
  void a_switch_and_the_domains_open_the_desk_and_the_rest_has_defaults() {
    assertThat(read(polling()).desk(DeviceSettings.class)).isEmpty();
    assertThat(read(devices()).desk(DeviceSettings.class))
        .contains(
            new DeviceSettings(
                new DevicePolicy(
                    Set.of(),
                    Set.of(),
                    Set.of("corp.example"),
                    Optional.empty(),
                    LocalTime.of(10, 0),
                    Duration.ofHours(24),
                    ZoneId.of("Europe/Moscow"))));
  }

  @Test
  void everything_can_be_set() {
    DevicePolicy policy =
        read(devices(
                "ADMIN_IDS", "1",
                "DEVELOPER_IDS", "2, 3",
                "DANGER_CODE", "let-me-in",
                "EMAIL_DOMAINS", "Corp.example office.corp.example",
                "REMINDER_TIME", "09:30",
                "WAITLIST_HOLD", "2h",
                "TIME_ZONE", "Asia/Dushanbe",
                "MAIN_GROUP_ID", "-100"))
            .desk(DeviceSettings.class)
            .orElseThrow()
            .policy();

    assertThat(policy)
        .isEqualTo(
            new DevicePolicy(
                Set.of(new PersonId(1)),
                Set.of(new PersonId(2), new PersonId(3)),
                Set.of("corp.example", "office.corp.example"),
                Optional.of(new DangerCode("let-me-in")),
                LocalTime.of(9, 30),
                Duration.ofHours(2),
                ZoneId.of("Asia/Dushanbe")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "yes", "on", "1"})
  void the_switch_is_on_however_it_is_written(String on) {
    assertThat(read(devices("DEVICES_ENABLED", on)).desk(DeviceSettings.class)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "no", "off", "0"})
  void a_desk_that_is_switched_off_may_keep_its_settings(String off) {
    assertThat(read(devices("DEVICES_ENABLED", off)).desk(DeviceSettings.class)).isEmpty();
  }

  @Test
  void a_switch_that_cannot_be_read_hides_no_other_error() {
    assertThat(errors(devices("DEVICES_ENABLED", "maybe", "EMAIL_DOMAINS", "corp")))
        .extracting(SettingError::name)
        .containsExactly("DEVICES_ENABLED", "EMAIL_DOMAINS");
  }

  @ParameterizedTest
  @CsvSource({
    "DEVICES_ENABLED, maybe",
    "EMAIL_DOMAINS, @corp.example",
    "EMAIL_DOMAINS, corp",
    "EMAIL_DOMAINS, корп.рф",
    "EMAIL_DOMAINS, '*.corp.example'",
    "DEVELOPER_IDS, me",
    "REMINDER_TIME, 25:00",
    "REMINDER_TIME, morning",
    "WAITLIST_HOLD, a day"
  })
  void a_value_that_will_not_do_is_named(String name, String value) {
    assertThat(errors(devices("DANGER_CODE", "c", name, value)))
        .extracting(SettingError::name)
        .containsExactly(name);
  }

  @Test
  void a_desk_needs_domains_and_developers_need_a_code() {
    assertThat(errors(polling("DEVICES_ENABLED", "true", "DEVELOPER_IDS", "2")))
        .extracting(SettingError::name)
        .containsExactlyInAnyOrder("EMAIL_DOMAINS", "DANGER_CODE");
  }

  @Test
  void settings_of_a_desk_that_is_not_spoken_of_are_a_mistake() {
    assertThat(errors(polling("EMAIL_DOMAINS", "corp.example", "DANGER_CODE", "c")))
        .extracting(SettingError::name)
        .containsExactlyInAnyOrder("EMAIL_DOMAINS", "DANGER_CODE");
  }

  private static Map<String, String> devices(String... more) {
    Map<String, String> variables =
        new HashMap<>(polling("DEVICES_ENABLED", "true", "EMAIL_DOMAINS", "corp.example"));
    for (int i = 0; i < more.length; i += 2) {
      variables.put(more[i], more[i + 1]);
    }
    return variables;
  }
}
