package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.credit;
import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.credit.CreditSettings;
import dev.zayavka.assembly.credit.OnefSettings;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.QuietHours;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditSettingsTest {
  @Test
  void a_group_opens_the_desk_and_the_rest_has_defaults() {
    assertThat(read(polling()).desk(CreditSettings.class)).isEmpty();
    assertThat(read(credit()).desk(CreditSettings.class))
        .contains(
            new CreditSettings(
                new CreditPolicy(
                    new ChatId(-100),
                    Set.of(),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                    ZoneId.of("Europe/Moscow")),
                List.of(),
                new OnefSettings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "Authorization",
                    Optional.empty())));
  }

  @Test
  void every_variable_of_the_desk_can_be_changed() {
    var variables =
        credit(
            "ADMIN_IDS", "7",
            "TIME_ZONE", "UTC",
            "CREDIT_ANALYST_IDS", "11:Иван Петров, 12",
            "CREDIT_REMIND_AFTER", "1m",
            "CREDIT_REMIND_EVERY", "2m",
            "CREDIT_QUIET_HOURS", "off",
            "ONEF_INTAKE_TOKEN", "in",
            "ONEF_CALLBACK_URL", "http://onef:1234/decisions?queue=1",
            "ONEF_TOKEN", "Basic out",
            "ONEF_AUTH_HEADER", "X-Token",
            "ONEF_PULL_URL", "https://onef/requests",
            "ONEF_PULL_INTERVAL", "5s");
    assertThat(read(variables).desk(CreditSettings.class))
        .contains(
            new CreditSettings(
                new CreditPolicy(
                    new ChatId(-100),
                    Set.of(new PersonId(7)),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    QuietHours.none(),
                    ZoneId.of("UTC")),
                List.of(Person.of(11, "Иван Петров"), Person.of(12, "12")),
                new OnefSettings(
                    Optional.of(new Secret("in")),
                    Optional.of(URI.create("http://onef:1234/decisions?queue=1")),
                    Optional.of(new Secret("Basic out")),
                    "X-Token",
                    Optional.of(
                        new OnefSettings.Pull(
                            URI.create("https://onef/requests"), Duration.ofSeconds(5))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11,12                         | 11=11,12=12",
        "11 12; 13                     | 11=11,12=12,13=13",
        "11:Иван Петров 12:Анна        | 11=Иван Петров,12=Анна",
        "11: Иван , 12:,               | 11=Иван,12=12",
        "11:Иван Петров 2-й            | 11=Иван Петров 2-й",
      })
  void analysts_are_listed_with_or_without_names(String text, String people) {
    var analysts =
        read(credit("CREDIT_ANALYST_IDS", text))
            .desk(CreditSettings.class)
            .orElseThrow()
            .analysts();
    assertThat(analysts)
        .extracting(person -> person.id().value() + "=" + person.name())
        .containsExactly(people.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GROUP_CHAT_ID       | 0             | must be the group's id, a number such as"
            + " -1001234567890",
        "GROUP_CHAT_ID       | @group        | must be the group's id, a number such as"
            + " -1001234567890",
        "CREDIT_ANALYST_IDS  | Иван          | must be Telegram user ids separated by commas, each"
            + " as 11 or 11:Иван Петров",
        "CREDIT_ANALYST_IDS  | 0:Иван        | must be Telegram user ids separated by commas, each"
            + " as 11 or 11:Иван Петров",
        "CREDIT_ANALYST_IDS  | 11:Иван,11    | must be a list that names each analyst once",
        "CREDIT_REMIND_AFTER | 15            | must be a duration above zero, such as 200ms, 5s,"
            + " 15m, 1h30m or 2d",
        "CREDIT_REMIND_EVERY | 0h            | must be a duration above zero, such as 200ms, 5s,"
            + " 15m, 1h30m or 2d",
        "CREDIT_QUIET_HOURS  | 21-8          | must be two different times such as 21:00-08:00, or"
            + " off",
        "CREDIT_QUIET_HOURS  | 21:00         | must be two different times such as 21:00-08:00, or"
            + " off",
        "CREDIT_QUIET_HOURS  | 08:00-08:00   | must be two different times such as 21:00-08:00, or"
            + " off",
        "ONEF_INTAKE_TOKEN   | two words     | must be visible ASCII characters without spaces",
        "ONEF_TOKEN          | слово         | must be visible ASCII characters",
        "ONEF_AUTH_HEADER    | X Token       | must be the name of an HTTP header",
        "ONEF_CALLBACK_URL   | onef/ka       | must be an http(s) address without user, password"
            + " and fragment",
        "ONEF_PULL_URL       | file:///x     | must be an http(s) address without user, password"
            + " and fragment",
        "ONEF_PULL_INTERVAL  | often         | must be a duration above zero, such as 200ms, 5s,"
            + " 15m, 1h30m or 2d",
      })
  void a_wrong_value_is_answered_with_the_form_expected(String name, String value, String message) {
    assertThat(errors(credit(name, value))).containsExactly(new SettingError(name, message));
  }

  @Test
  void a_variable_of_a_closed_desk_is_an_error() {
    assertThat(errors(polling("ONEF_TOKEN", "t", "CREDIT_ANALYST_IDS", "11")))
        .containsExactly(
            new SettingError("CREDIT_ANALYST_IDS", "needs GROUP_CHAT_ID, which opens the desk"),
            new SettingError("ONEF_TOKEN", "needs GROUP_CHAT_ID, which opens the desk"));
  }
}
