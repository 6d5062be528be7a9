package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.COLLECT;
import static dev.zayavka.assembly.office.DeviceDeskDriver.EXTEND;
import static dev.zayavka.assembly.office.DeviceDeskDriver.HISTORY;
import static dev.zayavka.assembly.office.DeviceDeskDriver.LEAVE;
import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.DeviceDeskDriver.RETURN;
import static dev.zayavka.assembly.office.DeviceDeskDriver.SKIP;
import static dev.zayavka.assembly.office.DeviceDeskDriver.TAKE;
import static dev.zayavka.assembly.office.DeviceDeskDriver.has;
import static dev.zayavka.assembly.office.DeviceDeskDriver.label;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Colleagues take devices home, wait for them and bring them back. */
@ParameterizedClass
@EnumSource(Mode.class)
@Execution(ExecutionMode.CONCURRENT)
class LendingTest {

  private final Mode mode;
  private DeviceDeskDriver deviceDesk;

  LendingTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(mode));
  }

  @AfterEach
  void close() {
    deviceDesk.close();
  }

  @Test
  void a_colleague_registers_finds_a_device_takes_it_and_brings_it_back() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.vera();
    vera.starts();
    vera.awaitsMessage("почт", PATIENCE);
    vera.says("vera@corp.ru@evil");
    vera.says("vera@sub.corp.example");
    vera.says("vera@corp.example");
    awaitTrue("an e-mail", () -> deviceDesk.database().email(51).equals("vera@corp.example"));

    vera.says("ьщму");
    MessageView list = vera.awaitsMessage("a list", view -> opens(view, "SN-100"), PATIENCE);
    vera.taps(list, label(list, "SN-100"));
    MessageView card = vera.awaitsMessage("a card", view -> has(view, TAKE), PATIENCE);
    vera.taps(card, TAKE);
    vera.awaitsMessage("a question", view -> has(view, "На неделю"), PATIENCE);
    vera.says("завтра");
    awaitTrue("a day", () -> deviceDesk.database().due(device).equals("2026-11-19"));
    MessageView mine = vera.awaitsMessage("my card", view -> has(view, RETURN), PATIENCE);
    assertThat(mine.text()).contains("на вас");

    deviceDesk.taps(vera, device, RETURN);
    awaitTrue("nobody has it", () -> deviceDesk.database().holder(device) == 0);
    assertThat(deviceDesk.database().history(device))
        .containsExactly("ADDED", "TAKEN", "DUE_SET", "RETURNED");
  }

  @Test
  void of_many_taps_at_once_one_takes_the_device_and_the_others_see_who_has_it() {
    long device = deviceDesk.device("SN-100");
    List<SimulatedPerson> people =
        List.of(
            deviceDesk.registered(deviceDesk.vera()),
            deviceDesk.registered(deviceDesk.gleb()),
            deviceDesk.registered(deviceDesk.zoya()));
    List<MessageView> cards =
        people.stream().map(person -> deviceDesk.card(person, device)).toList();

    List<Tap> taps =
        Stream.iterate(0, i -> i < 30, i -> i + 1)
            .map(i -> people.get(i % 3).taps(cards.get(i % 3), TAKE))
            .toList();
    taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
    deviceDesk.office().awaitRest();

    assertThat(deviceDesk.database().loans(device)).hasSize(1);
    SimulatedPerson holder =
        people.stream()
            .filter(person -> person.id() == deviceDesk.database().holder(device))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < 3; i++) {
      SimulatedPerson person = people.get(i);
      int id = cards.get(i).id();
      person.awaitsMessage(
          "a card with the holder",
          view ->
              view.id() == id
                  && view.contains(person == holder ? "на вас" : holder.user().firstName()),
          PATIENCE);
    }
  }

  @Test
  void what_comes_back_goes_to_whoever_waits_the_longest() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    SimulatedPerson zoya = deviceDesk.registered(deviceDesk.zoya());
    deviceDesk.taken(vera, device);
    deviceDesk.joins(gleb, device);
    vera.awaitsMessage("ждёт", PATIENCE);
    deviceDesk.joins(zoya, device);
    assertThat(deviceDesk.card(zoya, device).buttonTexts()).contains(LEAVE);

    deviceDesk.taps(vera, device, RETURN);
    MessageView offer = gleb.awaitsMessage("an offer", view -> has(view, SKIP), PATIENCE);
    assertThat(deviceDesk.card(zoya, device).buttonTexts()).doesNotContain(TAKE, COLLECT);
    gleb.taps(offer, SKIP);
    MessageView next = zoya.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
    zoya.taps(next, COLLECT);

    awaitTrue("Zoya has it", () -> deviceDesk.database().holder(device) == zoya.id());
  }

  @Test
  void an_offer_runs_out_by_the_clock_also_over_a_restart() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    SimulatedPerson gleb = deviceDesk.registered(deviceDesk.gleb());
    deviceDesk.taken(vera, device);
    deviceDesk.joins(gleb, device);
    deviceDesk.taps(vera, device, RETURN);
    gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
    deviceDesk.office().awaitRest();

    deviceDesk.office().stops(deviceDesk.office().bot());
    deviceDesk.office().clock().forward(Duration.ofHours(25));
    deviceDesk.office().starts();
    deviceDesk.runsTimedWork();

    assertThat(deviceDesk.database().offeredTo(device)).isZero();
    assertThat(deviceDesk.database().history(device)).endsWith("OFFERED", "LAPSED");
  }

  @Test
  void reminders_come_once_a_day_and_their_buttons_do_what_they_say() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.taken(vera, device, "20.11");

    deviceDesk.office().clock().forward(Duration.ofHours(24));
    deviceDesk.runsTimedWork();
    MessageView tomorrow = vera.awaitsMessage("a reminder", view -> has(view, "Вернул"), PATIENCE);
    deviceDesk.office().awaitRest();
    deviceDesk.office().clock().forward(Duration.ofHours(2));
    vera.taps(tomorrow, EXTEND);
    vera.awaitsMessageAfter(tomorrow, "Когда планируете вернуть", PATIENCE);
    vera.says("21.11");
    awaitTrue("a new day", () -> deviceDesk.database().due(device).equals("2026-11-21"));
    deviceDesk.office().awaitRest();
    deviceDesk.office().clock().forward(Duration.ofHours(24));
    deviceDesk.runsTimedWork();
    MessageView again =
        vera.awaitsMessage(
            "a reminder",
            view -> view.sequence() > tomorrow.sequence() && has(view, "Вернул"),
            PATIENCE);
    vera.taps(again, "Вернул");

    awaitTrue("it is back", () -> deviceDesk.database().holder(device) == 0);
    vera.awaitsMessage(
        "a reminder with nothing left",
        view -> view.id() == again.id() && !has(view, "Вернул"),
        PATIENCE);
    assertThat(deviceDesk.database().reminders(device, "TOMORROW")).isEqualTo(2);
    assertThat(deviceDesk.database().reminders(device, "OVERDUE")).isZero();
  }

  @Test
  void a_command_that_is_not_theirs_looks_like_a_search_without_a_result() {
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    MessageView search = vera.says("нет такого");
    String nothing = vera.awaitsMessageAfter(search, NOT_FOUND, PATIENCE).text();

    for (String command : List.of("/users", "/drop_db", "/overdue", "/no_such_command")) {
      MessageView sent = vera.says(command);
      assertThat(vera.awaitsMessageAfter(sent, "", PATIENCE).text()).isEqualTo(nothing);
    }
  }

  @Test
  void who_does_not_say_until_when_has_the_device_all_the_same() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.taken(vera, device);

    deviceDesk.answered(vera, "не знаю", "нажмите «Без срока»");
    deviceDesk.answered(vera, "/cancel", "записано на вас");

    assertThat(deviceDesk.database().holder(device)).isEqualTo(vera.id());
    assertThat(deviceDesk.database().due(device)).isEmpty();
    deviceDesk.answered(vera, "ingenico", "1 устройство");
  }

  @Test
  void an_old_button_does_not_make_the_bot_wait_for_a_day_nobody_is_asked_for() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.taken(vera, device, "завтра");
    MessageView card = deviceDesk.card(vera, device);
    deviceDesk.taps(vera, device, RETURN);
    awaitTrue("nobody has it", () -> deviceDesk.database().holder(device) == 0);

    deviceDesk.tapped(vera, card, EXTEND, "записано не на вас");

    deviceDesk.answered(vera, "ingenico", "1 устройство");
  }

  @Test
  void the_history_says_who_had_it() {
    long device = deviceDesk.device("SN-100");
    SimulatedPerson vera = deviceDesk.registered(deviceDesk.vera());
    deviceDesk.taken(vera, device);
    deviceDesk.taps(vera, device, RETURN);
    deviceDesk.office().awaitRest();

    deviceDesk.taps(vera, device, HISTORY);

    vera.awaitsMessage(
        "a history",
        view -> view.contains("Вера Кассирова") && view.contains("Ольга Админ"),
        PATIENCE);
  }

  private static boolean opens(MessageView view, String serial) {
    return view.buttonTexts().stream().anyMatch(label -> label.contains(serial));
  }
}
