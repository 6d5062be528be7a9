package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.assessment.AssessmentSettings;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentSettingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"false", "off"})
  void a_desk_that_is_switched_off_keeps_its_other_variables(String off) {
    assertThat(
            read(polling(
                    "ASSESSMENT_ENABLED", off,
                    "AUTH_PASSWORD_USER", "p",
                    "TEXT_MAX_LENGTH", "many"))
                .desk(AssessmentSettings.class))
        .isEmpty();
    assertThat(read(polling("OPENAI_API_KEY", "k")).desk(AssessmentSettings.class)).isEmpty();
  }

  @Test
  void the_desk_does_not_open_without_a_password() {
    assertThat(errors(polling("ASSESSMENT_ENABLED", "true")))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.name()).isEqualTo("AUTH_PASSWORD_USER");
              assertThat(error.message()).contains("AUTH_PASSWORD_ADMIN", "password");
            });
  }

  @Test
  void two_roles_have_two_passwords() {
    assertThat(errors(assessment("AUTH_PASSWORD_ADMIN", "user-password")))
        .extracting(SettingError::name)
        .containsExactly("AUTH_PASSWORD_ADMIN");
  }

  @Test
  void models_without_a_key_are_left_out() {
    assertThat(shown("GEMINI_API_KEY", "k"))
        .containsEntry("partners", "off")
        .containsEntry("reviewers", "gemini:gemini-2.5-flash");
    assertThat(shown("OPENAI_API_KEY", "k", "AI_PARTNER", "gemini:g,openai:own-model"))
        .containsEntry("partners", "openai:own-model")
        .containsEntry("reviewers", "openai:gpt-5");
  }

  @Test
  void nothing_that_is_secret_is_shown() {
    AssessmentSettings settings =
        read(assessment(
                "OPENAI_API_KEY", "key-of-openai",
                "GEMINI_API_KEY", "key-of-gemini",
                "AI_PROXY", "http://user:word-of-proxy@127.0.0.1:3128"))
            .desk(AssessmentSettings.class)
            .orElseThrow();
    assertThat(settings.toString())
        .doesNotContain("user-password", "key-of-openai", "key-of-gemini", "word-of-proxy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TEXT_MAX_LENGTH; many",
        "TEXT_MIN_LENGTH; 0",
        "VOICE_MIN_DURATION_SEC; short",
        "MAX_REQUESTS_PER_MINUTE; -1",
        "AI_TOKENS_PER_DAY; some",
        "AI_PARTNER; gpt-5",
        "AI_SCHEMA; loose",
        "AI_PROXY; proxy",
        "ASSESSMENT_KEEP_TEXTS; 0d",
        "ASSESSMENT_REMIND; never",
        "EXPORT_INTERVAL_SECONDS; 10",
        "SCENARIOS_DIR; no/such/folder"
      })
  void what_cannot_be_understood_is_named(String name, String value) {
    assertThat(errors(assessment(name, value)))
        .extracting(SettingError::name)
        .containsExactly(name);
  }

  @Test
  void an_export_needs_a_spreadsheet_and_an_account() {
    assertThat(errors(assessment("SHEETS_EXPORT_ENABLED", "true")))
        .extracting(SettingError::name)
        .containsExactly("GSHEETS_SPREADSHEET_ID");
    assertThat(errors(assessment("SHEETS_EXPORT_ENABLED", "true", "GSHEETS_SPREADSHEET_ID", "s1")))
        .extracting(SettingError::message)
        .containsExactly("needs SHEETS_CREDS, an account that may edit it");
    assertThat(
            read(assessment(
                    "SHEETS_EXPORT_ENABLED", "true",
                    "GSHEETS_SPREADSHEET_ID", "s1",
                    "SHEETS_API_URL", "http://127.0.0.1:1"))
                .desk(AssessmentSettings.class)
                .flatMap(AssessmentSettings::export))
        .isPresent();
  }

  @Test
  void a_mistake_in_a_scenario_is_named_by_file_and_line() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("scenario.yaml"), "id: own\nturns: many\n");
    Files.writeString(own.resolve("theory.md"), "# Theory\n\nText.\n");
    assertThat(errors(assessment("SCENARIOS_DIR", folder.toString())))
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error.name()).isEqualTo("SCENARIOS_DIR"))
        .anySatisfy(error -> assertThat(error.message()).contains("own/scenario.yaml:2: expected"));
  }

  @Test
  void the_scenarios_of_the_jar_are_there() {
    assertThat(settings().scenarios().all())
        .extracting(scenario -> scenario.id())
        .containsExactly(
            new ScenarioId("fb_employee"),
            new ScenarioId("fb_peer"),
            new ScenarioId("career_dialog"));
  }

  private static AssessmentSettings settings() {
    return read(assessment()).desk(AssessmentSettings.class).orElseThrow();
  }

  private static Map<String, Object> shown(String... variables) {
    return read(assessment(variables)).desks().stream()
        .filter(desk -> desk.settings().isPresent())
        .findFirst()
        .orElseThrow()
        .describe();
  }

  private static Map<String, String> assessment(String... more) {
    return polling(
        Stream.concat(
                Stream.of("ASSESSMENT_ENABLED", "true", "AUTH_PASSWORD_USER", "user-password"),
                Stream.of(more))
            .toArray(String[]::new));
  }
}
