package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.Counter.COLLECT;
import static dev.zayavka.assembly.office.Counter.EXTEND;
import static dev.zayavka.assembly.office.Counter.HISTORY;
import static dev.zayavka.assembly.office.Counter.LEAVE;
import static dev.zayavka.assembly.office.Counter.NOT_FOUND;
import static dev.zayavka.assembly.office.Counter.RETURN;
import static dev.zayavka.assembly.office.Counter.SKIP;
import static dev.zayavka.assembly.office.Counter.TAKE;
import static dev.zayavka.assembly.office.Counter.has;
import static dev.zayavka.assembly.office.Counter.label;
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
  private Counter counter;

  LendingTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    counter = Counter.running(TestOffice.plan(mode));
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_colleague_registers_finds_a_device_takes_it_and_brings_it_back() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.vera();
    vera.starts();
    vera.awaitsMessage("почт", PATIENCE);
    vera.says("vera@corp.ru@evil");
    vera.says("vera@sub.corp.example");
    vera.says("vera@corp.example");
    awaitTrue("an e-mail", () -> counter.database().email(51).equals("vera@corp.example"));

    vera.says("ьщму");
    MessageView list = vera.awaitsMessage("a list", view -> opens(view, "SN-100"), PATIENCE);
    vera.taps(list, label(list, "SN-100"));
    MessageView card = vera.awaitsMessage("a card", view -> has(view, TAKE), PATIENCE);
    vera.taps(card, TAKE);
    vera.awaitsMessage("a question", view -> has(view, "На неделю"), PATIENCE);
    vera.says("завтра");
    awaitTrue("a day", () -> counter.database().due(device).equals("2026-11-19"));
    MessageView mine = vera.awaitsMessage("my card", view -> has(view, RETURN), PATIENCE);
    assertThat(mine.text()).contains("на вас");

    counter.taps(vera, device, RETURN);
    awaitTrue("nobody has it", () -> counter.database().holder(device) == 0);
    assertThat(counter.database().history(device))
        .containsExactly("ADDED", "TAKEN", "DUE_SET", "RETURNED");
  }

  @Test
  void of_many_taps_at_once_one_takes_the_device_and_the_others_see_who_has_it() {
    long device = counter.device("SN-100");
    List<SimulatedPerson> people =
        List.of(
            counter.registered(counter.vera()),
            counter.registered(counter.gleb()),
            counter.registered(counter.zoya()));
    List<MessageView> cards = people.stream().map(person -> counter.card(person, device)).toList();

    List<Tap> taps =
        Stream.iterate(0, i -> i < 30, i -> i + 1)
            .map(i -> people.get(i % 3).taps(cards.get(i % 3), TAKE))
            .toList();
    taps.forEach(tap -> tap.awaitsAnswer(PATIENCE));
    counter.office().awaitRest();

    assertThat(counter.database().loans(device)).hasSize(1);
    SimulatedPerson holder =
        people.stream()
            .filter(person -> person.id() == counter.database().holder(device))
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
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    SimulatedPerson gleb = counter.registered(counter.gleb());
    SimulatedPerson zoya = counter.registered(counter.zoya());
    counter.taken(vera, device);
    counter.joins(gleb, device);
    vera.awaitsMessage("ждёт", PATIENCE);
    counter.joins(zoya, device);
    assertThat(counter.card(zoya, device).buttonTexts()).contains(LEAVE);

    counter.taps(vera, device, RETURN);
    MessageView offer = gleb.awaitsMessage("an offer", view -> has(view, SKIP), PATIENCE);
    assertThat(counter.card(zoya, device).buttonTexts()).doesNotContain(TAKE, COLLECT);
    gleb.taps(offer, SKIP);
    MessageView next = zoya.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
    zoya.taps(next, COLLECT);

    awaitTrue("Zoya has it", () -> counter.database().holder(device) == zoya.id());
  }

  @Test
  void an_offer_runs_out_by_the_clock_also_over_a_restart() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    SimulatedPerson gleb = counter.registered(counter.gleb());
    counter.taken(vera, device);
    counter.joins(gleb, device);
    counter.taps(vera, device, RETURN);
    gleb.awaitsMessage("an offer", view -> has(view, COLLECT), PATIENCE);
    counter.office().awaitRest();

    counter.office().stops(counter.office().bot());
    counter.office().clock().forward(Duration.ofHours(25));
    counter.office().starts();
    counter.looksAtClock();

    assertThat(counter.database().offeredTo(device)).isZero();
    assertThat(counter.database().history(device)).endsWith("OFFERED", "LAPSED");
  }

  @Test
  void reminders_come_once_a_day_and_their_buttons_do_what_they_say() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    counter.taken(vera, device, "20.11");

    counter.office().clock().forward(Duration.ofHours(24));
    counter.looksAtClock();
    MessageView tomorrow = vera.awaitsMessage("a reminder", view -> has(view, "Вернул"), PATIENCE);
    counter.office().awaitRest();
    counter.office().clock().forward(Duration.ofHours(2));
    vera.taps(tomorrow, EXTEND);
    vera.awaitsMessageAfter(tomorrow, "Когда планируете вернуть", PATIENCE);
    vera.says("21.11");
    awaitTrue("a new day", () -> counter.database().due(device).equals("2026-11-21"));
    counter.office().awaitRest();
    counter.office().clock().forward(Duration.ofHours(24));
    counter.looksAtClock();
    MessageView again =
        vera.awaitsMessage(
            "a reminder",
            view -> view.sequence() > tomorrow.sequence() && has(view, "Вернул"),
            PATIENCE);
    vera.taps(again, "Вернул");

    awaitTrue("it is back", () -> counter.database().holder(device) == 0);
    vera.awaitsMessage(
        "a reminder with nothing left",
        view -> view.id() == again.id() && !has(view, "Вернул"),
        PATIENCE);
    assertThat(counter.database().reminders(device, "TOMORROW")).isEqualTo(2);
    assertThat(counter.database().reminders(device, "OVERDUE")).isZero();
  }

  @Test
  void a_command_that_is_not_theirs_looks_like_a_search_without_a_result() {
    SimulatedPerson vera = counter.registered(counter.vera());
    MessageView search = vera.says("нет такого");
    String nothing = vera.awaitsMessageAfter(search, NOT_FOUND, PATIENCE).text();

    for (String command : List.of("/users", "/drop_db", "/overdue", "/no_such_command")) {
      MessageView sent = vera.says(command);
      assertThat(vera.awaitsMessageAfter(sent, "", PATIENCE).text()).isEqualTo(nothing);
    }
  }

  @Test
  void who_does_not_say_until_when_has_the_device_all_the_same() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    counter.taken(vera, device);

    counter.answered(vera, "не знаю", "нажмите «Без срока»");
    counter.answered(vera, "/cancel", "записано на вас");

    assertThat(counter.database().holder(device)).isEqualTo(vera.id());
    assertThat(counter.database().due(device)).isEmpty();
    counter.answered(vera, "ingenico", "1 устройство");
  }

  @Test
  void an_old_button_does_not_make_the_bot_wait_for_a_day_nobody_is_asked_for() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    counter.taken(vera, device, "завтра");
    MessageView card = counter.card(vera, device);
    counter.taps(vera, device, RETURN);
    awaitTrue("nobody has it", () -> counter.database().holder(device) == 0);

    counter.tapped(vera, card, EXTEND, "записано не на вас");

    counter.answered(vera, "ingenico", "1 устройство");
  }

  @Test
  void the_history_says_who_had_it() {
    long device = counter.device("SN-100");
    SimulatedPerson vera = counter.registered(counter.vera());
    counter.taken(vera, device);
    counter.taps(vera, device, RETURN);
    counter.office().awaitRest();

    counter.taps(vera, device, HISTORY);

    vera.awaitsMessage(
        "a history",
        view -> view.contains("Вера Кассирова") && view.contains("Ольга Админ"),
        PATIENCE);
  }

  private static boolean opens(MessageView view, String serial) {
    return view.buttonTexts().stream().anyMatch(label -> label.contains(serial));
  }
}
