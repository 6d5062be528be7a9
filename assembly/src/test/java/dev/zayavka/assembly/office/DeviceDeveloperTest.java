package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Irreversible actions of developers, protected by a code. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceDeveloperTest {

  private static final List<String> THEIRS =
      List.of("logs", "export", "export_all", "delete_many", "drop_db");
  private static final String ASKED = "Пришлите код";
  private static final String LOCKED = "Слишком много неверных кодов";

  private DeviceDeskDriver deviceDesk;
  private SimulatedPerson egor;

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.WEBHOOK));
    egor = deviceDesk.developer();
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void the_log_comes_after_the_code_which_does_not_stay_in_the_chat() {
    deviceDesk.answered(egor, "/logs", ASKED);
    MessageView wrong = egor.says("не тот");
    MessageView again = egor.awaitsMessageAfter(wrong, "Осталось 2 попытки", PATIENCE);
    assertThat(again.text()).contains(ASKED);
    MessageView right = egor.says(DeviceDeskFixture.CODE);
    egor.awaitsMessage(
        "the log",
        view ->
            view.sequence() > right.sequence()
                && (view.kind().equals("document") || view.contains("В журнале пока ничего нет")),
        PATIENCE);
    deviceDesk.office().awaitRest();

    assertThat(egor.messages()).noneMatch(view -> isSame(view, wrong) || isSame(view, right));
    assertThat(uses())
        .containsExactly("CODE_REFUSED LOGS Егор Кодов", "CODE_ACCEPTED LOGS Егор Кодов");
  }

  @Test
  void many_are_deleted_at_once_but_those_that_are_lent_stay() {
    long free = deviceDesk.device("SN-100");
    long lent = deviceDesk.device("SN-200");
    long other = deviceDesk.device("SN-300");
    deviceDesk.taken(deviceDesk.registered(deviceDesk.vera()), lent);

    MessageView plan =
        deviceDesk.answered(egor, "/delete_many " + free + ", " + lent + " " + free + " 99", ASKED);
    assertThat(plan.text())
        .containsOnlyOnce("№" + free + " POS-терминал · Ingenico Move/2500")
        .contains("№" + lent + " POS-терминал · Ingenico Move/2500: останется")
        .contains("Вера Кассирова")
        .contains("№99: такого устройства нет");
    deviceDesk.answered(egor, DeviceDeskFixture.CODE, "Удалено 1 устройство");

    assertThat(deviceDesk.database().deviceCount()).isEqualTo(2);
    assertThat(deviceDesk.database().holder(lent)).isEqualTo(51);
    assertThat(deviceDesk.database().device("SN-300")).isEqualTo(other);
    assertThat(deviceDesk.database().history(free)).containsExactly("ADDED", "DELETED");
    assertThat(uses()).containsExactly("CODE_ACCEPTED DELETE_MANY Егор Кодов");
  }

  @Test
  void everything_the_desk_has_is_dropped_but_that_it_was() {
    deviceDesk.taken(deviceDesk.registered(deviceDesk.vera()), deviceDesk.device("SN-100"));

    assertThat(deviceDesk.answered(egor, "/drop_db", ASKED).text())
        .contains("Вернуть их будет нельзя");
    deviceDesk.answered(egor, DeviceDeskFixture.CODE, "Все данные о технике удалены");

    assertThat(deviceDesk.database().deviceCount()).isZero();
    assertThat(deviceDesk.database().email(51)).isEmpty();
    assertThat(uses()).endsWith("WIPED  Егор Кодов");
    deviceDesk.answered(deviceDesk.vera(), "/all", "рабочую почту");
  }

  @Test
  void three_wrong_codes_lock_the_developer_out_for_an_hour_also_over_a_restart() {
    deviceDesk.answered(egor, "/drop_db", ASKED);
    deviceDesk.answered(egor, "1", "Осталось 2 попытки");
    deviceDesk.answered(egor, "2", "Осталась 1 попытка");
    assertThat(deviceDesk.answered(egor, "3", LOCKED).text()).contains("11:0");
    deviceDesk.answered(egor, "/logs", LOCKED);
    deviceDesk.office().awaitRest();

    deviceDesk.office().stops(deviceDesk.office().bot());
    deviceDesk.office().clock().forward(Duration.ofMinutes(50));
    deviceDesk.office().starts();
    deviceDesk.answered(egor, "/drop_db", LOCKED);
    deviceDesk.answered(egor, DeviceDeskFixture.CODE, LOCKED);
    deviceDesk.office().awaitRest();
    deviceDesk.office().clock().forward(Duration.ofMinutes(15));
    deviceDesk.answered(egor, "/drop_db", ASKED);
    deviceDesk.answered(egor, "/cancel", "отменено");

    assertThat(uses())
        .containsExactly(
            "CODE_REFUSED DROP_DB Егор Кодов",
            "CODE_REFUSED DROP_DB Егор Кодов",
            "CODE_REFUSED DROP_DB Егор Кодов");
  }

  @Test
  void nobody_else_learns_that_these_commands_are_there() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());

    for (SimulatedPerson person : List.of(vera, deviceDesk.admin())) {
      String nothing = deviceDesk.answered(person, "нет такого").text();
      assertThat(nothing).isEqualTo(NOT_FOUND);
      for (String command : THEIRS) {
        MessageView answer = deviceDesk.answered(person, "/" + command + " 1");
        assertThat(answer.text()).isEqualTo(nothing);
        assertThat(answer.buttons()).isEmpty();
      }
      assertThat(deviceDesk.answered(person, DeviceDeskFixture.CODE).text()).isEqualTo(nothing);
    }
    assertThat(uses()).isEmpty();
  }

  @Test
  void menus_and_help_list_what_is_theirs() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    for (SimulatedPerson person : List.of(vera, deviceDesk.admin(), egor)) {
      person.starts();
      person.awaitsMessage("Здравствуйте", PATIENCE);
      awaitTrue("a menu of " + person.id(), () -> !menu(person).isEmpty());
    }

    assertThat(menu(egor)).containsAll(THEIRS).contains("all", "mine").doesNotContain("add");
    assertThat(menu(deviceDesk.admin()))
        .contains("add", "users", "edit", "overdue", "all")
        .doesNotContainAnyElementsOf(THEIRS);
    assertThat(menu(vera))
        .contains("all", "categories", "mine", "wishlist", "help", "cancel")
        .doesNotContain("add", "users", "edit", "overdue")
        .doesNotContainAnyElementsOf(THEIRS);
    assertThat(deviceDesk.answered(egor, "/help").text()).contains("/drop_db", "/logs", "/all");
    assertThat(deviceDesk.answered(vera, "/help").text())
        .contains("/all", "/wishlist")
        .doesNotContain("/drop_db", "/logs", "/export", "/users", "/add");
  }

  private List<String> menu(SimulatedPerson person) {
    ArrayNode entries = deviceDesk.office().telegram().commands().get("chat:" + person.id());
    List<String> names = new ArrayList<>();
    if (entries != null) {
      entries.forEach(entry -> names.add(entry.path("command").asText()));
    }
    return names;
  }

  /** History entries that concern no device. */
  private List<String> uses() {
    return deviceDesk
        .database()
        .read(
            "select action || ' ' || coalesce(details ->> 'act', '') || ' ' || actor_name"
                + " from devices.actions where resource_id is null and actor_id = ? order by id",
            egor.id(),
            row -> row.getString(1));
  }

  private static boolean isSame(MessageView one, MessageView other) {
    return one.id() == other.id();
  }
}
