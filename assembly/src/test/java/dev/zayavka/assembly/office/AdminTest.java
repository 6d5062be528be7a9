package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of admins, and their refusal to other people. */
@Execution(ExecutionMode.CONCURRENT)
class AdminTest {

  private TestOffice office;
  private SimulatedPerson admin;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.POLLING).running();
    admin = office.admin();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void analysts_are_listed_added_and_removed() {
    assertThat(asks(admin, "/analysts").text()).contains("2 аналитика", "Анна Ковалёва (11)", "12");
    SimulatedPerson stranger = office.known(office.office().stranger());

    assertThat(asks(admin, "/analyst_add 99 Вера Новая").text())
        .contains("3 аналитика", "Вера Новая (99)");
    MessageView card = office.published(1001);
    stranger.taps(card, ACCEPT);
    office.privateCard(stranger, 1001, TAKE);
    office.card(1001, view -> view.contains("Принята"));

    assertThat(asks(admin, "/analyst_remove 99").text()).contains("2 аналитика");
    assertThat(asks(admin, "/analyst_remove 99").text()).contains("99 нет в списке", "2 аналитика");
    assertThat(alert(stranger.taps(office.published(1002), ACCEPT))).contains("только аналитики");
  }

  @Test
  void a_removed_analyst_can_finish_nothing_and_an_admin_returns_what_they_hold() {
    SimulatedPerson anna = office.anna();
    MessageView working = office.inWork(anna, 1001);
    anna.taps(working, APPROVE);
    office.question(anna, 1001);

    MessageView removed = asks(admin, "/analyst_remove 11");
    assertThat(removed.text())
        .contains("Анна Ковалёва (11) больше не аналитик", "1 заявка", "№1001", "1 аналитик");
    assertThat(removed.buttonTexts()).containsExactly("Вернуть №1001 в очередь");

    anna.says("Доделываю");
    anna.awaitsMessage("убрал вас из списка аналитиков");
    assertThat(alert(anna.taps(working, APPROVE))).contains("убрал вас из списка аналитиков");
    assertThat(alert(anna.taps(office.published(1002), ACCEPT))).contains("только аналитики");

    admin.taps(removed, "Вернуть №1001 в очередь");
    office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
    office.awaitRest();
    assertThat(office.onef().received()).isEmpty();
  }

  @Test
  void a_removed_analyst_stays_removed_when_the_bot_starts_again() {
    asks(admin, "/analyst_remove 11");
    office.stops(office.bot());
    office.starts();
    assertThat(asks(admin, "/analysts").text()).contains("1 аналитик").contains("12");
  }

  @Test
  void a_request_is_shown_with_its_history() {
    SimulatedPerson anna = office.anna();
    office.decided(anna, 1001, APPROVE, "Доход <подтверждён>");
    office.awaitStatus(1001, "DONE");
    MessageView shown = asks(admin, "/request 1001");
    assertThat(shown.text())
        .contains("Заявка №1001", "Toyota Camry", "Передано АЛ: Анна Ковалёва")
        .contains("Доход <подтверждён>", "1F получила решение")
        .containsSubsequence(
            "История",
            "пришла из 1F",
            "опубликована",
            "принята · Анна Ковалёва",
            "взята в работу",
            "решение",
            "1F получила решение");
    assertThat(asks(admin, "/request №1001").text()).contains("Заявка №1001");
    assertThat(asks(admin, "/request 4711").text()).isEqualTo("Заявки №4711 нет.");
  }

  @Test
  void requests_are_listed_by_status_and_paged_by_buttons() {
    for (long number = 1; number <= 25; number++) {
      office.posts(Bodies.of(number));
    }
    MessageView first = asks(admin, "/requests");
    assertThat(first.text()).contains("Заявки: все (25 заявок)", "Страница 1 из 3");
    assertThat(first.buttonTexts()).containsExactly("Дальше →");
    admin.taps(first, "Дальше →");
    MessageView second = page(first, 2);
    assertThat(second.buttonTexts()).containsExactly("← Назад", "Дальше →");
    admin.taps(second, "Дальше →");
    MessageView third = page(first, 3);
    assertThat(third.buttonTexts()).containsExactly("← Назад");
    assertThat(third.text().lines().filter(line -> line.startsWith("№"))).hasSize(5);

    assertThat(asks(admin, "/requests new").text()).contains("новые (25 заявок)");
    assertThat(asks(admin, "/requests DONE").text()).contains("завершённые (0 заявок)");
    alert(office.anna().taps(first, "Дальше →"));
  }

  @Test
  void a_request_is_returned_to_the_queue() {
    SimulatedPerson anna = office.anna();
    MessageView working = office.inWork(anna, 1001);
    assertThat(asks(admin, "/return 1001").text()).contains("Заявка №1001", "Ждёт аналитика");
    office.awaitAudit(1001, "RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "RETURNED");
    assertThat(office.creditDatabase().history(1001)).last().asString().contains("Ольга Админ");
    office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
    anna.awaitsMessage(
        "her card without buttons",
        view -> view.id() == working.id() && view.buttons().isEmpty(),
        PATIENCE);

    office.decidedAgain(anna, 1001, APPROVE, "Со второго раза");
    office.awaitStatus(1001, "DONE");
    assertThat(asks(admin, "/return 1001").text()).contains("Решение уже принято");
    assertThat(office.creditDatabase().status(1001)).isEqualTo("DONE");
  }

  @Test
  void stats_count_and_tell_medians() {
    SimulatedPerson anna = office.anna();
    office.decided(anna, 1001, APPROVE, "Да");
    office.published(1002);
    office.awaitStatus(1001, "DONE");
    assertThat(asks(admin, "/stats").text())
        .contains("новые: 1", "завершённые: 1", "принять: меньше минуты", "решить: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/request",
        "/request x",
        "/request 0",
        "/request -1",
        "/return",
        "/return 99999999999999999999",
        "/requests NOPE",
        "/analyst_add",
        "/analyst_add Иван",
        "/analyst_remove x"
      })
  void a_command_used_wrongly_is_answered_with_an_example(String wrong) {
    String name = wrong.split(" ")[0];
    assertThat(asks(admin, wrong).text()).contains("Не получилось понять команду", name + " ");
  }

  @Test
  void others_cannot_tell_an_admins_command_from_an_unknown_one() {
    SimulatedPerson anna = office.anna();
    String unknown = asks(anna, "/nonsense").text();
    assertThat(unknown).contains("Такой команды нет");
    for (String command :
        List.of(
            "/analysts",
            "/analyst_add 99 Я",
            "/analyst_remove 12",
            "/request 1001",
            "/request",
            "/requests",
            "/return 1001",
            "/stats")) {
      assertThat(asks(anna, command).text()).isEqualTo(unknown);
    }
    assertThat(asks(anna, "/help").text()).doesNotContain("/stats").contains("/cancel");
    assertThat(asks(admin, "/help").text()).contains("/stats");
    office.awaitRest();
    Map<String, ArrayNode> menus = office.telegram().commands();
    assertThat(menus).containsKeys("chat:1", "chat:11", "default");
    assertThat(String.valueOf(menus.get("chat:1"))).contains("analyst_add");
    assertThat(String.valueOf(menus.get("chat:11"))).contains("cancel").doesNotContain("analyst");
    assertThat(asks(admin, "/analysts").text()).contains("2 аналитика");
  }

  private MessageView page(MessageView list, int number) {
    return admin.awaitsMessage(
        "page " + number,
        view -> view.id() == list.id() && view.contains("Страница " + number + " из 3"),
        PATIENCE);
  }

  private MessageView asks(SimulatedPerson person, String command) {
    MessageView said = person.says(command);
    return person.awaitsMessage(
        "an answer to " + command, view -> view.sequence() > said.sequence(), PATIENCE);
  }
}
