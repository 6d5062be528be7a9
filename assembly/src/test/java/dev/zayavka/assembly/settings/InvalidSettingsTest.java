package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidSettingsTest {
  @Test
  void the_message_is_a_headline_and_a_line_for_each_error_sorted_by_name() {
    var errors =
        List.of(
            new SettingError("HTTP_PORT", "must be a port"),
            new SettingError("BOT_TOKEN", "is required."));
    assertThat(new InvalidSettings(errors))
        .hasMessage(
            """
            Zayavka did not start: 2 settings are wrong.
              BOT_TOKEN is required.
              HTTP_PORT must be a port""");
  }

  @Test
  void one_error_is_told_in_the_singular() {
    assertThat(new InvalidSettings(List.of(new SettingError("HTTP_PORT", "must be a port"))))
        .hasMessageStartingWith("Zayavka did not start: one setting is wrong.\n");
  }

  @Test
  void the_exit_code_is_the_one_for_wrong_configuration() {
    assertThat(InvalidSettings.EXIT_CODE).isEqualTo(78);
  }
}
