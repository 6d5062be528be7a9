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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
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

  @Test
  void hours_over_midnight_end_on_the_next_day() {
    assertThat(hours("Mon-Fri 22:00-06:00"))
        .containsExactly(
            new Spell(WEEKDAYS, LocalTime.of(22, 0), LocalTime.MIDNIGHT),
            new Spell(
                EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                LocalTime.MIDNIGHT,
                LocalTime.of(6, 0)));
    assertThat(hours("Sun 20-4").get(1).days()).containsExactly(DayOfWeek.MONDAY);
    assertThat(hours("Mon-Sun 22:00-06:00, Sat 10:00-12:00")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon,Wed 9-18",
        "Mon, Wed 09:00-18:00",
        "Mon;Wed 9:00 - 18:00",
        "Mon/Wed 9.00–18.00",
        "Mon & Wed 0900-1800",
        "Mon and Wed 9am-6pm",
        "Mon Wed from 9 to 18",
        "пн, ср 9-18",
        "Пн и Ср с 9 до 18",
        "по понедельникам и средам с 9:00 до 18:00",
        "пн. ср. 9ч-18ч",
        "09:00-18:00 Mon/Wed",
        "Mon,Wed 9-18, Sat closed"
      })
  void lists_of_days_and_whole_hours_are_understood(String written) {
    assertThat(hours(written))
        .containsExactly(
            new Spell(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0)));
  }

  @Test
  void hours_without_days_are_those_of_the_last_days() {
    assertThat(hours("Mon-Fri 9-13, 14-18"))
        .containsExactly(
            new Spell(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new Spell(WEEKDAYS, LocalTime.of(14, 0), LocalTime.of(18, 0)));
    assertThat(hours("будни 9-13 14-18")).hasSize(2);
    assertThat(hours("ежедневно круглосуточно").getFirst())
        .isEqualTo(
            new Spell(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    assertThat(hours("круглосуточно")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mun-Fri 09:00-18:00 | \"mun\" is no day of the week",
        "Mon-Fri 09:00-25:00 | \"25:00\" is no time of day",
        "Mon-Fri 9:75-18:00  | \"9:75\" is no time of day",
        "Mon-Fri 09:00       | hours have a beginning and an end",
        "Mon-Fri             | the last days have no hours",
        "09:00-18:00         | hours must follow days",
        "Mon 09:00-09:00     | begin and end at one time",
        "Mon-Fri 09:00-18:00, Fri 17:00-20:00 | overlap, as they do on FRIDAY",
        "Mon-Fri 22-6, Sat 5-9 | overlap, as they do on SATURDAY",
        "weekdays-Sun 9-18   | more than one day"
      })
  void a_message_says_which_part_of_the_hours_is_wrong_and_how_to_write_it(
      String hours, String wrong) {
    assertThat(errors(support("SUPPORT_HOURS", hours)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.name()).isEqualTo("SUPPORT_HOURS");
              assertThat(error.message()).contains(wrong, "Mon,Wed 9-18", "24/7");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Иван': {'chta': -101}}              | \"Иван\" has the key \"chta\"",
        "{'Иван': {'chat': -101, 'usr': 21}}   | \"Иван\" has the key \"usr\"",
        "{'Иван': {'Chat': -101}}              | \"Иван\" has the key \"Chat\"",
        "{'Иван': {'user': 21}}                | \"Иван\" has no \"chat\"",
        "{'Иван': 101}                         | \"Иван\" has an id that is not negative",
        "{'Иван': '-101'}                      | \"Иван\" has neither",
        "{'Иван': {'chat': -101.5}}            | \"Иван\" is no whole number"
      })
  void a_mistyped_key_of_the_mapping_is_named(String mapping, String wrong) {
    assertThat(errors(support("TECH_GROUPS_MAPPING", mapping.replace('\'', '"'))))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.name()).isEqualTo("TECH_GROUPS_MAPPING");
              assertThat(error.message()).contains(wrong);
            });
  }

  @Test
  void one_chat_as_the_main_group_and_a_technicians_is_named() {
    assertThat(errors(support("TECH_GROUPS_MAPPING", "{\"Иван\": -100, \"Ольга\": -102}")))
        .containsExactly(
            new SettingError(
                "TECH_GROUPS_MAPPING",
                "names for Иван the chat of MAIN_GROUP_ID; each needs a group of its own"));
    assertThat(technicians("{\"Иван\": -101, \"Ольга\": -101}")).hasSize(2);
  }

  @Test
  void two_desks_in_one_group_are_named() {
    assertThat(errors(support("GROUP_CHAT_ID", "-100")))
        .containsExactly(
            new SettingError(
                "MAIN_GROUP_ID", "names the chat of GROUP_CHAT_ID; each needs a group of its own"));
    assertThat(errors(support("GROUP_CHAT_ID", "-7", "TECH_GROUPS_MAPPING", "{\"Иван\": -7}")))
        .extracting(SettingError::name)
        .containsExactly("TECH_GROUPS_MAPPING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SUPPORT_HOURS; 09:00-18:00",
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
  void an_account_has_one_of_its_names() {
    String json = "{\"private_key\": \"k\"}";
    String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    var given = clients("SHEETS_CLIENTS_ID", "s1", "SHEETS_CREDS", json);

    assertThat(clients("SHEETS_CLIENTS_ID", "s1", "GSPREAD_SERVICE_ACCOUNT_JSON", json))
        .isEqualTo(given);
    assertThat(clients("SHEETS_CLIENTS_ID", "s1", "GSPREAD_SERVICE_ACCOUNT_JSON_B64", base64))
        .isEqualTo(given);
    assertThat(errors(support("SHEETS_CREDS", json, "GSPREAD_SERVICE_ACCOUNT_JSON", json)))
        .extracting(SettingError::name)
        .containsExactly("GSPREAD_SERVICE_ACCOUNT_JSON");
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
