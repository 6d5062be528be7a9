package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.DECLINE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.REJECT;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Buttons of yesterday, of others, and from copies. */
@ParameterizedClass
@EnumSource(Mode.class)
@Execution(ExecutionMode.CONCURRENT)
class StaleButtonsTest {

  private final Mode mode;
  private TestOffice office;
  private SimulatedPerson anna;
  private SimulatedPerson boris;

  StaleButtonsTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    office = TestOffice.plan(mode).running();
    anna = office.anna();
    boris = office.boris();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void after_a_decline_the_old_buttons_tell_the_present_state() {
    MessageView group = office.published(1001);
    anna.taps(group, ACCEPT);
    MessageView own = office.privateCard(anna, 1001, TAKE);
    anna.taps(own, DECLINE).awaitsAnswer(PATIENCE);
    office.awaitStatus(1001, "NEW");

    assertRefused(anna.taps(own, TAKE), "ждёт аналитика", 2);
    assertRefused(anna.taps(own, DECLINE), "ждёт аналитика", 2);
    assertRefused(boris.taps(group, ACCEPT), "ждёт аналитика", 2);
    assertThat(office.creditDatabase().audit(1001))
        .containsExactly("RECEIVED", "PUBLISHED", "ACCEPT", "DECLINE_ASSIGNED");
  }

  @Test
  void after_a_decision_the_old_buttons_tell_the_present_state() {
    MessageView group = office.published(1001);
    anna.taps(group, ACCEPT);
    MessageView own = office.privateCard(anna, 1001, TAKE);
    anna.taps(own, TAKE);
    MessageView working = office.privateCard(anna, 1001, APPROVE);
    anna.taps(working, APPROVE);
    office.question(anna, 1001);
    anna.says("Доход подтверждён");
    office.awaitStatus(1001, "DONE");
    office.awaitRest();

    for (Tap tap :
        List.of(
            anna.taps(working, APPROVE),
            anna.taps(working, REJECT),
            anna.taps(own, TAKE),
            anna.taps(own, DECLINE),
            boris.taps(group, ACCEPT))) {
      assertRefused(tap, "передана АЛ, решение принято (Анна Ковалёва)", 3);
    }
    assertThat(office.creditDatabase().status(1001)).isEqualTo("DONE");
    assertThat(office.onef().received()).hasSize(1);
  }

  @Test
  void after_a_return_the_old_buttons_tell_the_present_state_and_the_question_is_closed() {
    MessageView working = office.inWork(anna, 1001);
    anna.taps(working, APPROVE);
    office.question(anna, 1001);
    office.admin().says("/return 1001");
    office.awaitStatus(1001, "NEW");

    assertRefused(anna.taps(working, APPROVE), "ждёт аналитика", 3);
    MessageView said = anna.says("Доход подтверждён");
    anna.awaitsMessageAfter(said, "Не знаю, что с этим сделать", PATIENCE);
    assertThat(office.creditDatabase().status(1001)).isEqualTo("NEW");
    assertThat(office.creditDatabase().audit(1001).getLast()).isEqualTo("RETURNED");
    office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
  }

  @Test
  void another_analyst_cannot_use_the_assignees_buttons() {
    MessageView own = office.accepted(anna, 1001);
    assertRefused(boris.taps(own, TAKE), "принята, у Анна Ковалёва", 1);
    assertRefused(boris.taps(own, DECLINE), "принята, у Анна Ковалёва", 1);
    anna.taps(own, TAKE);
    MessageView working = office.privateCard(anna, 1001, APPROVE);
    assertRefused(boris.taps(working, REJECT), "в работе у Анна Ковалёва", 2);

    MessageView said = boris.says("Отклонить!");
    boris.awaitsMessageAfter(said, "Не знаю, что с этим сделать", PATIENCE);
    assertThat(office.creditDatabase().status(1001)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void a_card_somebody_forwarded_accepts_nothing() {
    MessageView group = office.published(1001);
    MessageView copy = boris.privately().forwards(group);
    assertThat(copy.buttonTexts()).contains(ACCEPT);

    assertRefused(boris.taps(copy, ACCEPT), "ждёт аналитика", 0);
    assertThat(office.creditDatabase().audit(1001)).containsExactly("RECEIVED", "PUBLISHED");

    boris.taps(group, ACCEPT);
    office.privateCard(boris, 1001, TAKE);
  }

  @Test
  void a_card_that_shows_an_old_state_is_repainted_by_a_tap() {
    MessageView group = office.published(1001);
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("editMessageText")
        .inChat(office.group().id())
        .answer(400, "Bad Request: something went wrong");
    anna.taps(group, ACCEPT);
    office.privateCard(anna, 1001, TAKE);
    office.awaitRest();
    assertThat(office.group().message(group.id()).buttonTexts()).contains(ACCEPT);

    assertThat(alert(boris.taps(group, ACCEPT))).contains("уже взяли", "Анна Ковалёва");
    office.card(1001, view -> view.buttons().isEmpty() && view.contains("Анна Ковалёва"));
  }

  @Test
  void a_tap_that_the_app_sends_twice_acts_once() {
    MessageView group = office.published(1001);
    Tap tap = anna.taps(group, ACCEPT);
    Tap again = anna.repeats(tap);
    again.awaitsAnswer(PATIENCE);
    office.privateCard(anna, 1001, TAKE);
    office.awaitRest();

    assertThat(office.creditDatabase().audit(1001))
        .containsExactly("RECEIVED", "PUBLISHED", "ACCEPT");
    assertThat(anna.messages()).filteredOn(view -> view.contains("Заявка №1001")).hasSize(1);
  }

  @Test
  void made_up_callback_data_is_answered_and_changes_nothing() {
    MessageView group = office.published(1001);
    for (String data :
        List.of(
            "c:accept:1001", "c:accept:9999:0", "x", "c:accept:1001:-1", "c:choose:1001:0:NO")) {
      alert(boris.tapsData(group, data));
    }
    office.awaitRest();
    assertThat(office.creditDatabase().audit(1001)).containsExactly("RECEIVED", "PUBLISHED");
  }

  private void assertRefused(Tap tap, String state, int version) {
    assertThat(alert(tap)).contains("Заявка №1001", state);
    office.awaitRest();
    assertThat(office.creditDatabase().request(1001).orElseThrow().version()).isEqualTo(version);
  }
}
