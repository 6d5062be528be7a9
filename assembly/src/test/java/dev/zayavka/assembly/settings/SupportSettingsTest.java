package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.support.ClientListSettings;
import dev.zayavka.assembly.support.SupportSettings;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.WorkingHours;
import dev.zayavka.ports.support.WorkingHours.Spell;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportSettingsTest {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Spell OFFICE = new Spell(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(18, 0));

  @TempDir Path folder;

  @Test
  void a_group_opens_the_desk_and_the_rest_has_defaults() {
    assertThat(read(polling()).desk(SupportSettings.class)).isEmpty();
    assertThat(read(support()).desk(SupportSettings.class))
        .contains(
            new SupportSettings(
                new SupportPolicy(
                    new ChatId(-100),
                    Set.of(),
                    Duration.ofMinutes(30),
                    new WorkingHours(List.of(OFFICE), ZoneId.of("Europe/Moscow"))),
                List.of(),
                Optional.empty()));
  }

  @Test
  void technicians_have_a_group_and_may_have_an_account() {
    assertThat(technicians("{\"Иван\": {\"chat\": -101, \"user\": 21}, \"Ольга\": -102}"))
        .containsExactly(
            new TechnicianSeed("Иван", new ChatId(-101), Optional.of(new PersonId(21))),
            new TechnicianSeed("Ольга", new ChatId(-102), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Иван",
        "[]",
        "{\"Иван\": 101}",
        "{\"Иван\": -99999999999999999999}",
        "{\"Иван\": {\"chat\": -101.5}}",
        "{\"Иван\": {\"chat\": -101, \"user\": 18446744073709551637}}",
        "{\"Иван\": {\"user\": 21}}",
        "{\"Иван\": -101, \"Иван\": -102}",
        "{\"Иван\": -101, \"иван\": -102}",
        "{\" \": -101}",
        "{\"Иван\": -101} и"
      })
  void a_mapping_that_is_none_is_named(String mapping) {
    assertThat(errors(support("TECH_GROUPS_MAPPING", mapping)))
        .extracting(SettingError::name)
        .containsExactly("TECH_GROUPS_MAPPING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon-Fri 09:00-18:00",
        "mon-fri 9:00-18:00",
        "Пн-Пт 09:00 - 18:00",
        "Monday - Friday 09:00-18:00"
      })
  void hours_are_read_as_people_write_them(String hours) {
    assertThat(hours(hours)).containsExactly(OFFICE);
  }

  @Test
  void several_spells_and_round_the_clock_are_hours_too() {
    assertThat(hours("Mon-Fri 09:00-18:00, Sat 10:00-24:00"))
        .containsExactly(
            OFFICE,
            new Spell(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.MIDNIGHT));
    assertThat(hours("Sat-Mon 10:00-14:00").getFirst().days())
        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    assertThat(hours("24/7")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SUPPORT_HOURS; 09:00-18:00",
        "SUPPORT_HOURS; Mon 18:00-09:00",
        "SUPPORT_HOURS; Mon-Fri 09:00-18:00, Fri 17:00-20:00",
        "SUPPORT_ANSWER_SLA; soon",
        "SHEETS_API_URL; sheets",
        "SHEETS_CREDS; {}",
        "SHEETS_CREDS; /no/such/file.json"
      })
  void what_cannot_be_understood_is_named(String name, String value) {
    assertThat(errors(support(name, value, "SHEETS_CLIENTS_ID", "s1")))
        .extracting(SettingError::name)
        .contains(name);
  }

  @Test
  void the_main_group_is_no_private_chat() {
    assertThat(errors(polling("MAIN_GROUP_ID", "100")))
        .extracting(SettingError::name)
        .containsExactly("MAIN_GROUP_ID");
  }

  @ParameterizedTest
  @CsvSource({"SUPPORT_HOURS, 24/7", "TECH_GROUPS_MAPPING, {}", "SHEETS_CLIENTS_ID, s1"})
  void without_the_group_nothing_of_the_desk_can_be_set(String name, String value) {
    assertThat(errors(polling(name, value))).extracting(SettingError::name).containsExactly(name);
  }

  @Test
  void a_spreadsheet_needs_an_account_unless_it_is_a_stand_in() {
    assertThat(errors(support("SHEETS_CLIENTS_ID", "s1")))
        .extracting(SettingError::name)
        .containsExactly("SHEETS_CLIENTS_ID");
    assertThat(clients("SHEETS_CLIENTS_ID", "s1", "SHEETS_API_URL", "http://localhost:9000"))
        .contains(
            new ClientListSettings.Sheet(
                "s1", "A:Z", Optional.empty(), URI.create("http://localhost:9000")));
  }

  @Test
  void an_account_is_given_as_it_is_or_as_a_file() throws IOException {
    String json = "{\"private_key\": \"k\"}";
    Path file = Files.writeString(folder.resolve("account.json"), json);
    var given = clients("SHEETS_CLIENTS_ID", "s1", "SHEETS_CREDS", json);

    assertThat(clients("SHEETS_CLIENTS_ID", "s1", "SHEETS_CREDS", file.toString()))
        .isEqualTo(given);
    assertThat(given.toString()).doesNotContain("private_key");
  }

  @Test
  void a_file_serves_instead_of_a_spreadsheet_and_not_beside_it() throws IOException {
    Path file = Files.writeString(folder.resolve("clients.csv"), "id\n");

    assertThat(clients("SHEETS_CLIENTS_CSV", file.toString()))
        .contains(new ClientListSettings.Csv(file));
    assertThat(
            errors(
                support(
                    "SHEETS_CLIENTS_CSV", file.toString(),
                    "SHEETS_CLIENTS_ID", "s1",
                    "SHEETS_API_URL", "http://localhost:9000")))
        .extracting(SettingError::name)
        .containsExactly("SHEETS_CLIENTS_CSV");
  }

  private static List<TechnicianSeed> technicians(String mapping) {
    return read(support("TECH_GROUPS_MAPPING", mapping))
        .desk(SupportSettings.class)
        .orElseThrow()
        .technicians();
  }

  private static List<Spell> hours(String hours) {
    return read(support("SUPPORT_HOURS", hours))
        .desk(SupportSettings.class)
        .orElseThrow()
        .policy()
        .hours()
        .spells();
  }

  private static Optional<ClientListSettings> clients(String... more) {
    return read(support(more)).desk(SupportSettings.class).orElseThrow().clients();
  }

  private static Map<String, String> support(String... more) {
    Map<String, String> variables = new HashMap<>(polling(more));
    variables.put("MAIN_GROUP_ID", "-100");
    return variables;
  }
}
