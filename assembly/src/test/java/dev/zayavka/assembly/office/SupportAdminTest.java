package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.world.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views and changes for admins of the support desk. */
@Execution(ExecutionMode.CONCURRENT)
class SupportAdminTest {

  private SupportDeskDriver desk;
  private SimulatedPerson admin;
  private SimulatedPerson alisa;
  private SimulatedPerson timur;

  @BeforeEach
  void open() {
    desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING));
    admin = desk.admin();
    alisa = desk.alisa();
    timur = desk.timur();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void tickets_are_listed_by_status_and_technician() {
    desk.inWork(alisa, desk.ivan(), "[касса]");
    desk.opened(timur, "[принтер]");

    assertThat(asked("/tickets")).contains("#1", "#2", "Алиса", "Тимур");
    assertThat(asked("/tickets work")).contains("#1").doesNotContain("#2");
    assertThat(asked("/tickets new")).contains("#2").doesNotContain("#1");
    assertThat(asked("/tickets Иван")).contains("#1").doesNotContain("#2");
    assertThat(asked("/tickets Никто")).contains("Такого техника нет");
  }

  @Test
  void a_ticket_is_shown_with_its_people_times_and_links() {
    LiveTopic mirror = desk.inWork(alisa, desk.ivan(), "[касса]");
    desk.ivan().in(mirror).says("[сейчас]");
    alisa.awaitsMessage("[сейчас]");
    desk.awaitRest();

    MessageView shown = answer("/ticket 1");

    assertThat(shown.text())
        .contains("Алиса Петрова", "@alisa", "Техник: Иван", "Открыто", "Первый ответ")
        .contains("открыто", "назначен техник")
        .doesNotContain("[касса]");
    assertThat(shown.formatted().entities())
        .filteredOn(entity -> entity.type().equals("text_link"))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(asked("/ticket 77")).contains("#77 нет");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1", "41", "Алиса", "@alisa", "кассовый аппарат", "Алмса Птерова"})
  void a_ticket_is_found_by_number_id_name_username_and_words(String words) {
    desk.inWork(alisa, desk.ivan(), "Сломался кассовый аппарат");
    desk.opened(timur, "Другое");

    assertThat(asked("/find " + words)).contains("#1 ").doesNotContain("#2 ");
  }

  @Test
  void a_ticket_is_found_by_the_phone_that_was_shared() {
    desk.opened(alisa, "[касса]");
    alisa.privately().sharesPhone("+7 (900) 123-45-67");
    desk.main(alisa).awaitsMessage("a contact", view -> view.kind().equals("contact"), PATIENCE);

    assertThat(asked("/find 9001234567")).contains("#1 ");
  }

  @Test
  void technicians_are_added_renamed_and_switched_off() {
    desk.office().telegram().forum(-1002000000099L, "Группа Новой");
    desk.awaitRest();
    assertThat(asked("/technicians")).contains("Иван", "Пётр");

    changes("/technicians add -1002000000099 51 Ольга");
    LiveTopic first = desk.opened(alisa, "[раз]");
    assertThat(desk.card(first).buttonTexts()).anyMatch(label -> label.contains("Ольга"));
    changes("/technicians rename 3 Ольга Новая");
    changes("/technicians off 2");
    LiveTopic second = desk.opened(timur, "[два]");
    assertThat(desk.card(second).buttonTexts())
        .anyMatch(label -> label.contains("Ольга Новая"))
        .noneMatch(label -> label.contains("Пётр"));
    MessageView twice = admin.says("/technicians add -1002000000099 Иван");
    admin.awaitsMessageAfter(twice, "занято", PATIENCE);

    SupportDeskDriver.tap(desk.maria(), desk.card(second), "Ольга Новая");
    desk.office().telegram().group(-1002000000099L).awaitsTopic("#2 ").awaitsMessage("[два]");
  }

  @Test
  void what_admins_changed_stays_when_the_bot_starts_again() {
    changes("/technicians rename 1 Иван Первый");

    desk.office().stops(desk.office().bot());
    desk.office().starts();

    assertThat(asked("/technicians")).contains("2 техника", "1. Иван Первый");
    desk.office().stops(desk.office().bot());
    desk.office()
        .starts(
            Map.of(
                "TECH_GROUPS_MAPPING",
                "{\"Иван\": -1002000000021, \"Пётр\": -1002000000022, \"Яна\": -1002000000021}"));
    assertThat(asked("/technicians")).contains("3 техника", "1. Иван Первый", "Яна");
  }

  @Test
  void nothing_is_taken_in_of_a_banned_client_until_they_are_let_in_again() {
    LiveTopic main = desk.opened(alisa, "[до]");
    desk.awaitRest();

    assertThat(asked("/ban 41")).contains("больше не принимаются");
    alisa.says("[во время]");
    alisa.awaitsMessage("не принимаются");
    assertThat(asked("/unban #1")).contains("снова принимаются");
    alisa.says("[после]");

    main.awaitsMessage("[после]");
    desk.awaitRest();
    ChatTexts.in(main).onceInOrder("[до]", "[после]");
    ChatTexts.in(main).never("[во время]");
    assertThat(asked("/ban 777")).contains("777");
  }

  @Test
  void the_desk_is_shown_in_numbers() {
    desk.inWork(alisa, desk.ivan(), "[касса]");
    desk.opened(timur, "[принтер]");

    assertThat(asked("/support_stats")).contains("новое: 1", "в работе: 1");
  }

  @Test
  void the_doctor_tells_what_is_wrong_with_each_group() {
    assertThat(asked("/doctor"))
        .contains("Поддержка", "Группа Ивана", "Группа Петра", "✅ Темы включены")
        .doesNotContain("❌");

    desk.rooms().main().topics(false);
    desk.rooms().ivans().deniesBot(desk.ivan(), Member.Right.MANAGE_TOPICS);
    desk.rooms().pyotrs().kicksBot(desk.pyotr());

    assertThat(asked("/doctor"))
        .contains("❌ Темы выключены", "❌ Боту не дано право управлять темами")
        .contains("не видна боту", Long.toString(SupportDeskFixture.PYOTRS));
  }

  @Test
  void nobody_else_is_given_any_of_it() {
    desk.inWork(alisa, desk.ivan(), "[касса]");

    for (String command : List.of("/tickets", "/ticket 1", "/find касса", "/ban 41", "/doctor")) {
      MessageView said = timur.says(command);
      assertThat(timur.awaitsMessageAfter(said, "", PATIENCE).text()).doesNotContain("Алиса", "#1");
    }
    desk.awaitRest();
    assertThat(desk.database().ticketsOf(timur.id())).isEmpty();
  }

  /** Gives a command that changes something; the answer includes the list. */
  private void changes(String command) {
    admin.awaitsMessageAfter(admin.says(command), "Готово", PATIENCE);
    desk.awaitRest();
  }

  private String asked(String command) {
    return answer(command).text();
  }

  private MessageView answer(String command) {
    return admin.awaitsMessageAfter(admin.says(command), "", PATIENCE);
  }
}
