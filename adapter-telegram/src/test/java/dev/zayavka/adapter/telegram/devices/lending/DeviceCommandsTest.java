package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.devices.Terminals.TERMINAL;
import static dev.zayavka.adapter.telegram.fake.BotBench.A_DEVELOPER;
import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.devices.Terminals;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import dev.zayavka.ports.devices.lending.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.driving.ManageClients;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCommandsTest {

  private static final Person BORROWER = anAnalyst();
  private static final PersonId BORROWER_ID = BORROWER.id();

  private final BotBench bench = BotBench.withEverything();
  private final Talk talk = new Talk(bench);

  @BeforeEach
  void register() {
    bench.devices.registered.add(BORROWER_ID);
    bench.askDevices.cards.put(TERMINAL, Terminals.card());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void borrowers_list_devices_and_categories() {
    assertThat(talk.say(BORROWER, "/all"))
        .containsExactly(firstPage(new DeviceFilter.Everything()));
    assertThat(talk.say(BORROWER, "/mine"))
        .containsExactly(firstPage(new DeviceFilter.HeldBy(BORROWER_ID)));
    assertThat(talk.say(BORROWER, "/wishlist"))
        .containsExactly(firstPage(new DeviceFilter.WantedBy(BORROWER_ID)));
    assertThat(talk.say(BORROWER, "/categories"))
        .containsExactly(new ShowCategories(BORROWER_ID, 1, Optional.empty()));
    assertThat(bench.devices.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/label 15", "/label №15", "/label # 15", "/label d_15"})
  void a_label_is_asked_for_by_number(String text) {
    assertThat(talk.say(BORROWER, text)).containsExactly(new ShowLabel(BORROWER_ID, TERMINAL));
  }

  @Test
  void what_is_asked_of_a_device_there_never_was_is_not_found() {
    assertThat(talk.say(BORROWER, "/label 16")).containsExactly(notFound(BORROWER));
    assertThat(talk.say(anAdmin(), "/edit 16")).containsExactly(notFound(anAdmin()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/all", "/categories", "/mine", "/wishlist"})
  void who_is_not_registered_is_asked_who_they_are(String text) {
    assertThat(talk.say(aStranger(), text)).isEmpty();
    assertThat(bench.devices.calls).containsExactly("tg:500 insist 99 then -");
  }

  @Test
  void who_came_for_a_label_is_shown_the_device_afterwards() {
    assertThat(talk.say(aStranger(), "/label 15")).isEmpty();
    assertThat(bench.devices.calls).containsExactly("tg:500 insist 99 then 15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/all", "/mine"})
  void admins_and_developers_look_around_unregistered(String text) {
    assertThat(talk.say(anAdmin(), text)).hasSize(1);
    assertThat(talk.say(A_DEVELOPER, text)).hasSize(1);
    assertThat(bench.devices.calls).isEmpty();
  }

  @Test
  void admins_see_people_edit_menus_and_what_is_overdue() {
    PersonId admin = anAdmin().id();
    assertThat(talk.say(anAdmin(), "/users"))
        .containsExactly(new ShowBorrowers(admin, "", 1, Optional.empty()));
    assertThat(talk.say(anAdmin(), "/users Анна К"))
        .containsExactly(new ShowBorrowers(admin, "Анна К", 1, Optional.empty()));
    assertThat(talk.say(anAdmin(), "/edit 15"))
        .containsExactly(new ShowEditMenu(admin, TERMINAL, Optional.empty()));
    assertThat(talk.say(anAdmin(), "/overdue"))
        .containsExactly(new ShowDevices(admin, new DeviceFilter.Overdue(), 1, Optional.empty()));
  }

  @Test
  void adding_begins_with_the_first_field() {
    assertThat(talk.say(anAdmin(), "/add")).isEmpty();
    assertThat(bench.devices.begun)
        .containsExactly(new Form.AddDevice(Map.of(), DeviceField.CATEGORY));
    assertThat(bench.devices.calls).containsExactly("tg:500 begin AddDevice by 1");
  }

  @ParameterizedTest
  @CsvSource({
    "/logs, LOGS []",
    "/export, EXPORT []",
    "/export_all, EXPORT_ALL []",
    "/drop_db, DROP_DB []",
    "'/delete_many 15', DELETE_MANY [15]",
    "'/delete_many 15 16,17, №18;15', 'DELETE_MANY [15, 16, 17, 18]'"
  })
  void developers_are_asked_for_the_code_first(String text, String asked) {
    assertThat(talk.say(A_DEVELOPER, text)).isEmpty();
    assertThat(bench.devices.calls).containsExactly("tg:500 ask " + asked);
  }

  @ParameterizedTest
  @CsvSource({"/label, /label", "/label терминал, /label", "/label 0, /label", "/label d_, /label"})
  void a_command_that_cannot_be_read_is_answered_with_its_use(String text, String example) {
    assertUsage(talk.say(BORROWER, text), example);
    assertThat(bench.devices.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/delete_many", "/delete_many ,", "/delete_many 15 касса"})
  void nothing_is_deleted_when_one_number_is_none(String text) {
    assertUsage(talk.say(A_DEVELOPER, text), "/delete_many");
    assertThat(bench.devices.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/add",
        "/users",
        "/edit 15",
        "/overdue",
        "/logs",
        "/export",
        "/export_all",
        "/delete_many 15",
        "/drop_db",
        "/tickets",
        "/requests",
        "/no_such_command"
      })
  void a_command_that_is_not_theirs_looks_like_a_search_without_a_result(String text) {
    assertThat(talk.say(BORROWER, text)).containsExactly(notFound(BORROWER));
    assertThat(bench.devices.calls).isEmpty();
  }

  @Test
  void roles_do_not_see_each_others_commands() {
    assertThat(talk.say(anAdmin(), "/drop_db")).containsExactly(notFound(anAdmin()));
    assertThat(talk.say(A_DEVELOPER, "/add")).containsExactly(notFound(A_DEVELOPER));
    assertThat(bench.devices.calls).isEmpty();
  }

  @Test
  void who_is_not_of_the_desk_is_told_that_there_is_no_such_command() {
    for (String text : List.of("/drop_db", "/add", "/no_such_command")) {
      assertThat(talk.say(aStranger(), text))
          .containsExactly(Say.of(aStranger().id(), Phrase.UNKNOWN_COMMAND));
    }
  }

  @Test
  void a_desk_that_is_alone_tells_strangers_apart_from_nobody() {
    try (BotBench alone = BotBench.withDevices()) {
      Talk there = new Talk(alone);
      assertThat(there.say(aStranger(), "/drop_db")).containsExactly(notFound(aStranger()));
      assertThat(there.say(aStranger(), "/nothing")).containsExactly(notFound(aStranger()));
      assertThat(alone.devices.calls).isEmpty();
    }
  }

  @Test
  void who_is_no_developer_to_the_desk_any_more_finds_nothing() {
    bench.devices.trusts = false;
    assertThat(talk.say(A_DEVELOPER, "/logs")).containsExactly(notFound(A_DEVELOPER));
  }

  @Test
  void an_admin_who_is_none_to_another_desk_any_more_finds_nothing() {
    bench.support.change = ManageClients.Change.NOT_AN_ADMIN;
    assertThat(talk.say(anAdmin(), "/ban 99")).containsExactly(notFound(anAdmin()));
  }

  @Test
  void help_and_the_greeting_list_the_commands_of_ones_role() {
    for (Phrase phrase : List.of(Phrase.HELP, Phrase.GREETING)) {
      assertThat(shown(BORROWER, phrase))
          .contains("/all", "/wishlist", "/label", "/cancel", "/ask")
          .doesNotContain("/overdue", "/drop_db");
      assertThat(shown(anAdmin(), phrase)).contains("/all", "/overdue").doesNotContain("/drop_db");
      assertThat(shown(A_DEVELOPER, phrase)).contains("/all", "/drop_db").doesNotContain("/users");
    }
  }

  private String shown(Person person, Phrase phrase) {
    bench.deliver(Say.of(person.id(), phrase));
    String text = bench.telegram.calls("sendMessage").getLast().text();
    assertThat(text).doesNotEndWith("…");
    return text;
  }

  private static void assertUsage(List<?> answer, String example) {
    assertThat(answer)
        .singleElement()
        .isInstanceOfSatisfying(
            Say.class,
            say -> {
              assertThat(say.phrase()).isEqualTo(Phrase.USAGE);
              assertThat(say.values().getFirst()).startsWith(example + " ");
            });
  }

  private static Tell notFound(Person person) {
    return new Tell(person.id(), DeviceNote.NOT_FOUND, "");
  }

  private static ShowDevices firstPage(DeviceFilter listing) {
    return new ShowDevices(BORROWER_ID, listing, 1, Optional.empty());
  }
}
