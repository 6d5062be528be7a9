package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.credit;
import static dev.zayavka.assembly.settings.Variables.polling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.DeskModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReviewTest {

  @TempDir Path folder;

  @Test
  void good_settings_are_passed_over() {
    assertThat(warnings(good("ONEF_TOKEN", "t", "WEBHOOK_URL", "https://bot.example.org")))
        .isEmpty();
  }

  @Test
  void a_bot_without_admins_and_one_without_desks_are_named() {
    assertThat(warnings(polling()))
        .extracting(SettingError::name)
        .containsExactly(
            "ADMIN_IDS", "GROUP_CHAT_ID, MAIN_GROUP_ID, DEVICES_ENABLED, ASSESSMENT_ENABLED");
  }

  @Test
  void a_bot_that_is_its_own_admin_is_named() {
    assertThat(warnings(credit("ADMIN_IDS", "123456")))
        .extracting(SettingError::name)
        .containsExactly("ADMIN_IDS");
  }

  @ParameterizedTest
  @CsvSource({
    "SUPORT_HOURS, SUPPORT_HOURS",
    "SUPPORT_HOUR, SUPPORT_HOURS",
    "ADMIN_ID, ADMIN_IDS",
    "ADMINS_IDS, ADMIN_IDS",
    "TECH_GROUP_MAPPING, TECH_GROUPS_MAPPING",
    "TECH_MAPPING_GROUPS, TECH_GROUPS_MAPPING",
    "CREDIT_ANALYSTS_IDS, CREDIT_ANALYST_IDS",
    "ONEF_CALLBAK_URL, ONEF_CALLBACK_URL",
    "ONEF_TOKEN_FILE_FILE, ",
    "DANGER_KODE, DANGER_CODE",
    "MAIN_GROUPID, MAIN_GROUP_ID"
  })
  void a_variable_that_is_almost_one_of_ours_is_named(String name, String meant) {
    assertThat(warnings(good(name, "x")))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.name()).isEqualTo(name);
              assertThat(warning.message()).contains(meant == null ? "ignored" : meant + " is one");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "APSCHEDULER_TIMEZONE, TIME_ZONE",
    "WEBHOOK_HOST, WEBHOOK_URL",
    "WEBHOOK_PORT, HTTP_PORT",
    "GSHEETS_SPREADSHEET_NAME, GSHEETS_SPREADSHEET_ID",
    "GSHEETS_SHARE_WITH, sharing"
  })
  void a_setting_of_an_older_bot_is_named_with_what_replaces_it(String name, String instead) {
    assertThat(warnings(good(name, "x")))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.name()).isEqualTo(name);
              assertThat(warning.message()).contains("use " + instead);
            });
  }

  @Test
  void the_port_of_a_neighbouring_service_is_no_setting_of_an_older_bot() {
    assertThat(warnings(good("WEBHOOK_PORT", "tcp://10.0.0.1:80"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "HOME",
        "HTTP_PROXY",
        "JAVA_TOOL_OPTIONS",
        "POSTGRES_INITDB_ARGS",
        "SUPPORT_SERVICE_HOST",
        "SUPPORT_PORT_8080_TCP_ADDR",
        "CREDIT_PORT"
      })
  void variables_of_others_are_passed_over(String name) {
    assertThat(warnings(good(name, "x"))).isEmpty();
  }

  @Test
  void a_file_of_settings_has_ours_alone() throws IOException {
    Files.writeString(folder.resolve(".env"), "SOMETHING=1\nHTTP_PORT=0\n");
    Environment environment = Environment.of(good(), folder);
    assertThat(warnings(environment)).extracting(SettingError::name).containsExactly("SOMETHING");
  }

  private static Map<String, String> good(String... more) {
    Map<String, String> variables = credit(more);
    variables.put("ADMIN_IDS", "7");
    return variables;
  }

  private static List<SettingError> warnings(Map<String, String> variables) {
    return warnings(Environment.of(variables));
  }

  private static List<SettingError> warnings(Environment environment) {
    Settings settings = Settings.read(environment, Mode.POLLING, DeskModules.ALL);
    return SettingsReview.of(environment, settings, DeskModules.ALL);
  }
}
