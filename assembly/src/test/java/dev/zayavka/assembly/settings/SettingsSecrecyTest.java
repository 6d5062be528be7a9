package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.credit;
import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret reaches a log: neither from good settings nor from wrong ones. */
class SettingsSecrecyTest {
  private static final String SECRET = "hidden5ecret";

  @Test
  void settings_show_no_secret() {
    var variables =
        credit(
            "BOT_TOKEN",
            "1:" + SECRET,
            "DATABASE_URL",
            "postgresql://ann:" + SECRET + "@db/app?sslpassword=" + SECRET,
            "REDIS_URL",
            "redis://:" + SECRET + "@cache",
            "SENTRY_DSN",
            "https://" + SECRET + "@sentry.example.org/1",
            "ONEF_INTAKE_TOKEN",
            SECRET,
            "ONEF_TOKEN",
            SECRET,
            "ONEF_CALLBACK_URL",
            "https://onef/decisions",
            "WEBHOOK_URL",
            "https://bot.example.org",
            "WEBHOOK_SECRET",
            SECRET,
            "DEVICES_ENABLED",
            "true",
            "EMAIL_DOMAINS",
            "corp.example",
            "DANGER_CODE",
            SECRET,
            "ASSESSMENT_ENABLED",
            "true",
            "AUTH_PASSWORD_USER",
            SECRET,
            "AUTH_PASSWORD_ADMIN",
            SECRET + SECRET,
            "OPENAI_API_KEY",
            SECRET,
            "GEMINI_API_KEY",
            SECRET,
            "AI_PROXY",
            "http://user:" + SECRET + "@proxy.example.org:3128");
    var settings = Variables.read(variables, Mode.WEBHOOK);
    assertThat(settings.toString()).doesNotContain(SECRET);
    assertThat(settings.describe()).doesNotContain(SECRET);
  }

  @Test
  void the_line_for_the_log_tells_what_a_runner_was_given() {
    var variables =
        credit(
            "ADMIN_IDS", "7",
            "DATABASE_URL", "postgresql://ann:pw@db:5432/app?sslmode=require",
            "REDIS_URL", "redis://cache",
            "ONEF_CALLBACK_URL", "https://onef/decisions?key=1",
            "CREDIT_ANALYST_IDS", "11,12");
    assertThat(Variables.read(variables).describe())
        .isEqualTo(
            "bot_api=https://api.telegram.org language=ru time_zone=Europe/Moscow admins=1"
                + " database=jdbc:postgresql://db:5432/app pool=10 redis=redis://cache:6379"
                + " http=8080 metrics=8080 log=json sentry=off retry=5s,30s,2m,10m,30m,1h,3h"
                + " retry_for=3d lease=30s shutdown=30s webhook=off credit=-100 analysts=2"
                + " intake=off callback=https://onef/decisions pull=off support=off devices=off assessment=off");
  }

  @Test
  void errors_show_no_value_whatever_variable_it_was_put_into() {
    var variables =
        SettingsDocs.variables().stream()
            .collect(Collectors.toMap(Variable::name, variable -> "§ " + SECRET));
    assertThat(new InvalidSettings(errors(variables, Mode.WEBHOOK)))
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @MethodSource("dev.zayavka.assembly.settings.SettingsDocs#variables")
  void every_variable_is_read_and_can_come_from_a_file(Variable variable) {
    var variables =
        webhook(
            "GROUP_CHAT_ID",
            "-100",
            "MAIN_GROUP_ID",
            "-100",
            "DEVICES_ENABLED",
            "true",
            "EMAIL_DOMAINS",
            "corp.example",
            "DANGER_CODE",
            "c",
            "ASSESSMENT_ENABLED",
            "true",
            "AUTH_PASSWORD_USER",
            "p");
    variables.remove(variable.name());
    if (variable.name().startsWith("POSTGRES_")) {
      variables.remove("DATABASE_URL");
    }
    variables.put(variable.name() + "_FILE", "/no/such/" + SECRET);
    assertThat(errors(variables, Mode.WEBHOOK))
        .extracting(SettingError::name)
        .contains(variable.name() + "_FILE");
    assertThat(errors(variables, Mode.WEBHOOK).toString()).doesNotContain(SECRET);
  }
}
