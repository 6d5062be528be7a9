package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static dev.zayavka.assembly.settings.Variables.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.SendPace;
import dev.zayavka.assembly.DeskModules;
import dev.zayavka.ports.shared.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void two_variables_are_enough_and_the_rest_has_defaults() {
    var expected =
        new Settings(
            new BotSettings(
                new Secret("123456:TEST"),
                URI.create("https://api.telegram.org"),
                Set.of(),
                Locale.of("ru"),
                ZoneId.of("Europe/Moscow")),
            new DatabaseSettings(
                "jdbc:postgresql://db/zayavka", "ann", Optional.of(new Secret("pw")), 10),
            Optional.empty(),
            new HttpSettings(8080, Optional.empty()),
            new LogSettings(LogFormat.JSON, Optional.empty()),
            new DeliverySettings(
                List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3)),
                Duration.ofHours(72),
                Duration.ofSeconds(30),
                SendPace.TELEGRAM),
            Duration.ofSeconds(30),
            Optional.empty(),
            DeskModules.ALL.stream().<DeskSettings<?>>map(SettingsTest::off).toList());
    assertThat(read(polling())).isEqualTo(expected);
  }

  @Test
  void every_variable_of_the_bot_and_the_process_can_be_changed() {
    var settings =
        read(
            polling(
                "BOT_API_URL", "http://127.0.0.1:8081/",
                "ADMIN_IDS", "11, 12 13,",
                "BOT_LANGUAGE", "en",
                "TIME_ZONE", "Asia/Dushanbe",
                "HTTP_PORT", "0",
                "METRICS_PORT", "9090",
                "LOG_FORMAT", "text",
                "SENTRY_DSN", "https://key@sentry.example.org/1",
                "RETRY_SCHEDULE", "200ms, 1m30s",
                "RETRY_FOR", "2d",
                "OUTBOX_LEASE", "5s",
                "SEND_PACE", "open",
                "SHUTDOWN_TIMEOUT", "1m"));
    assertThat(settings.bot())
        .isEqualTo(
            new BotSettings(
                new Secret("123456:TEST"),
                URI.create("http://127.0.0.1:8081"),
                Set.of(new PersonId(11), new PersonId(12), new PersonId(13)),
                Locale.ENGLISH,
                ZoneId.of("Asia/Dushanbe")));
    assertThat(settings.http()).isEqualTo(new HttpSettings(0, Optional.of(9090)));
    assertThat(settings.log())
        .isEqualTo(
            new LogSettings(
                LogFormat.TEXT, Optional.of(new Secret("https://key@sentry.example.org/1"))));
    assertThat(settings.delivery())
        .isEqualTo(
            new DeliverySettings(
                List.of(Duration.ofMillis(200), Duration.ofSeconds(90)),
                Duration.ofDays(2),
                Duration.ofSeconds(5),
                SendPace.OPEN));
    assertThat(settings.shutdownTimeout()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void a_bot_api_server_may_stand_behind_a_path() {
    var settings = Variables.read(Variables.polling("BOT_API_URL", "http://proxy:81/tg/"));
    assertThat(settings.bot().apiUrl()).hasToString("http://proxy:81/tg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOT_TOKEN          | abc          | must be digits, a colon and the key, as @BotFather"
            + " gave it",
        "BOT_API_URL        | telegram     | must be an http(s) address without user, password and"
            + " fragment",
        "BOT_API_URL        | ftp://host   | must be an http(s) address without user, password and"
            + " fragment",
        "BOT_API_URL        | http://u:p@h | must be an http(s) address without user, password and"
            + " fragment",
        "BOT_API_URL        | http://h:99999 | must be an http(s) address without user, password"
            + " and fragment",
        "BOT_API_URL        | http://h?x=1 | must be an http(s) address without query",
        "ADMIN_IDS          | 11,-12       | must be Telegram user ids (positive numbers) separated"
            + " by commas or spaces",
        "ADMIN_IDS          | 11,x         | must be Telegram user ids (positive numbers) separated"
            + " by commas or spaces",
        "BOT_LANGUAGE       | de           | must be ru or en",
        "TIME_ZONE          | Moscow       | must be a time zone such as Europe/Moscow or +05:00",
        "DATABASE_POOL_SIZE | 1            | must be a number between 2 and 1000",
        "HTTP_PORT          | -1           | must be a port between 1 and 65535, or 0 for any free"
            + " one",
        "METRICS_PORT       | 65536        | must be a port between 1 and 65535, or 0 for any free"
            + " one",
        "LOG_FORMAT         | xml          | must be json or text",
        "SENTRY_DSN         | https://host | must be a Sentry DSN such as"
            + " https://key@sentry.example.org/1",
        "RETRY_SCHEDULE     | 5s,,1m       | must be durations above zero separated by commas, each"
            + " such as 200ms, 5s, 15m, 1h30m or 2d",
        "RETRY_FOR          | 72           | must be a duration above zero, such as 200ms, 5s, 15m,"
            + " 1h30m or 2d",
        "OUTBOX_LEASE       | 0s           | must be a duration above zero, such as 200ms, 5s, 15m,"
            + " 1h30m or 2d",
        "SEND_PACE          | slow         | must be telegram or open",
        "SEND_PACE          | open         | must be telegram unless BOT_API_URL names an"
            + " emulator",
        "SHUTDOWN_TIMEOUT   | soon         | must be a duration above zero, such as 200ms, 5s, 15m,"
            + " 1h30m or 2d",
      })
  void a_wrong_value_is_answered_with_the_form_expected(String name, String value, String message) {
    assertThat(errors(polling(name, value))).containsExactly(new SettingError(name, message));
  }

  @Test
  void a_metrics_port_equal_to_the_http_port_is_the_same_port() {
    assertThat(read(polling("METRICS_PORT", "8080")).http().metricsPort()).isEmpty();
    assertThat(read(polling("HTTP_PORT", "0", "METRICS_PORT", "0")).http().metricsPort())
        .contains(0);
  }

  @Test
  void a_token_of_the_emulator_and_one_of_telegram_are_both_good() {
    for (var token : List.of("123456:TEST", "7012345678:AAF-x_yz0123456789012345678901234567")) {
      assertThat(read(polling("BOT_TOKEN", token)).bot().token().value()).isEqualTo(token);
    }
  }

  @Test
  void the_webhook_variables_are_read_by_the_webhook_runner_alone() {
    assertThat(read(webhook(), Mode.POLLING).webhook()).isEmpty();
    assertThat(read(polling("WEBHOOK_URL", "nonsense")).webhook()).isEmpty();
    assertThat(read(webhook(), Mode.WEBHOOK).webhook())
        .contains(new WebhookSettings(URI.create("https://bot.example.org"), new Secret("word")));
    assertThat(errors(polling(), Mode.WEBHOOK))
        .extracting(SettingError::name)
        .containsExactly("WEBHOOK_SECRET", "WEBHOOK_URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bot.example.org:8443/base/",
        "https://bot.example.org",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void telegram_takes_https_on_its_ports_and_a_trial_on_this_machine(String url) {
    assertThat(read(webhook("WEBHOOK_URL", url), Mode.WEBHOOK).webhook())
        .map(WebhookSettings::url)
        .contains(URI.create(url.replaceFirst("/$", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://bot.example.org", "https://bot.example.org:9000"})
  void telegram_takes_no_other_webhook_but_a_server_of_ones_own_does(String url) {
    assertThat(errors(webhook("WEBHOOK_URL", url), Mode.WEBHOOK))
        .containsExactly(
            new SettingError(
                "WEBHOOK_URL",
                "must be an https address on port 443, 80, 88 or 8443, which Telegram can reach"));
    var ownServer = webhook("WEBHOOK_URL", url, "BOT_API_URL", "http://bot-api:8081");
    assertThat(read(ownServer, Mode.WEBHOOK).webhook()).isPresent();
  }

  @Test
  void a_webhook_secret_is_made_of_the_characters_telegram_takes() {
    var longest = "a".repeat(256);
    assertThat(read(webhook("WEBHOOK_SECRET", longest), Mode.WEBHOOK).webhook()).isPresent();
    for (var secret : List.of("with space", "слово", longest + "a")) {
      assertThat(errors(webhook("WEBHOOK_SECRET", secret), Mode.WEBHOOK))
          .containsExactly(
              new SettingError("WEBHOOK_SECRET", "must be 1 to 256 of A-Z a-z 0-9 _ and -"));
    }
  }

  @Test
  void all_errors_are_told_at_once_and_sorted_by_name() {
    var variables =
        Map.of(
            "BOT_API_URL", "x",
            "ADMIN_IDS", "x",
            "TIME_ZONE", "x",
            "DATABASE_URL", "x",
            "REDIS_URL", "x",
            "HTTP_PORT", "x",
            "RETRY_SCHEDULE", "x",
            "WEBHOOK_URL", "x",
            "GROUP_CHAT_ID", "x",
            "ONEF_CALLBACK_URL", "x");
    assertThat(errors(variables, Mode.WEBHOOK))
        .extracting(SettingError::name)
        .containsExactly(
            "ADMIN_IDS",
            "BOT_API_URL",
            "BOT_TOKEN",
            "DATABASE_URL",
            "GROUP_CHAT_ID",
            "HTTP_PORT",
            "ONEF_CALLBACK_URL",
            "REDIS_URL",
            "RETRY_SCHEDULE",
            "TIME_ZONE",
            "WEBHOOK_SECRET",
            "WEBHOOK_URL");
  }

  private static <S> DeskSettings<S> off(DeskVariables<S> desk) {
    return new DeskSettings<>(desk, Optional.empty());
  }
}
