package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.DECLINE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import dev.zayavka.sandbox.telegram.world.CallbackQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Acceptance of requests: permissions and concurrent accepts. */
@ParameterizedClass
@EnumSource(Mode.class)
@Execution(ExecutionMode.CONCURRENT)
class AcceptingTest {

  private static final int CROWD = 100;
  private static final int FIRST = 10_001;

  private final Mode mode;
  private TestOffice office;

  AcceptingTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    String crowd =
        IntStream.range(FIRST, FIRST + CROWD)
            .mapToObj(id -> id + ":Аналитик-" + id)
            .collect(Collectors.joining(","));
    office =
        TestOffice.plan(mode)
            .variable("CREDIT_ANALYST_IDS", "11:Анна Ковалёва,12," + crowd)
            .running();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_stranger_gets_an_alert_and_changes_nothing() {
    MessageView card = office.published(1001);
    SimulatedPerson stranger = office.known(office.office().stranger());

    assertThat(alert(stranger.taps(card, ACCEPT))).contains("только аналитики", "№1001");
    assertUntouched(card);
  }

  @Test
  void an_analyst_who_never_wrote_is_told_how_to_and_changes_nothing() {
    MessageView card = office.published(1001);
    SimulatedPerson anna = office.office().analyst();

    assertThat(alert(anna.taps(card, ACCEPT))).contains("t.me/zayavka_bot", "Start");
    assertUntouched(card);

    anna.starts();
    anna.awaitsMessage("Здравствуйте", PATIENCE);
    anna.taps(card, ACCEPT);
    office.privateCard(anna, 1001, TAKE);
  }

  @Test
  void an_analyst_who_blocked_the_bot_cannot_accept() {
    MessageView card = office.published(1001);
    SimulatedPerson anna = office.anna();
    anna.blocks();
    TestOffice.awaitTrue("the block is noticed", () -> office.telegram().updates().size() == 0);

    assertThat(alert(anna.taps(card, ACCEPT))).contains("не могу вам написать");
    assertUntouched(card);
  }

  @Test
  void an_analyst_whose_card_cannot_be_delivered_loses_the_request_to_the_queue() {
    SimulatedPerson anna = office.anna();
    MessageView card = office.published(1001);
    office
        .telegram()
        .faults()
        .next(1)
        .callsOf("sendMessage")
        .inChat(anna.id())
        .answer(403, "Forbidden: bot was blocked by the user");
    anna.taps(card, ACCEPT);

    office.awaitAudit(1001, "RECEIVED", "PUBLISHED", "ACCEPT", "RETURNED");
    office.awaitStatus(1001, "NEW");
    office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
  }

  @Test
  void a_hundred_accepts_at_once_have_one_winner() {
    List<SimulatedPerson> crowd =
        IntStream.range(FIRST, FIRST + CROWD)
            .mapToObj(id -> office.telegram().person(id).named("Аналитик-" + id))
            .toList();
    crowd.forEach(each -> each.in(office.group()));
    crowd.forEach(SimulatedPerson::starts);

    TestOffice.awaitTrue("all are known", () -> office.telegram().updates().size() == 0);
    MessageView card = office.published(1001);

    List<Tap> taps = new ArrayList<>();
    crowd.forEach(each -> taps.add(each.taps(card, ACCEPT)));
    List<CallbackQuery.Answer> answers =
        taps.stream().map(tap -> tap.awaitsAnswer(PATIENCE)).toList();

    assertThat(answers).filteredOn(answer -> !answer.alert()).hasSize(1);
    String holder =
        office.creditDatabase().request(1001).orElseThrow().assignedName().orElseThrow();
    assertThat(answers)
        .filteredOn(CallbackQuery.Answer::alert)
        .hasSize(CROWD - 1)
        .allSatisfy(answer -> assertThat(answer.text()).contains("уже взяли", holder));
    office.awaitRest();

    assertThat(office.creditDatabase().audit(1001))
        .containsExactly("RECEIVED", "PUBLISHED", "ACCEPT");
    assertThat(crowd)
        .filteredOn(
            each -> each.messages().stream().anyMatch(view -> view.contains("Заявка №1001")))
        .singleElement()
        .satisfies(
            winner -> {
              assertThat(taps.get(crowd.indexOf(winner)).awaitsAnswer().alert()).isFalse();
              assertThat(holder).isEqualTo("Аналитик-" + winner.id());
            });
  }

  @Test
  void a_declined_request_goes_back_and_another_analyst_takes_it() {
    SimulatedPerson anna = office.anna();
    SimulatedPerson boris = office.boris();
    MessageView annas = office.accepted(anna, 1001);

    anna.taps(annas, DECLINE);
    office.awaitAudit(1001, "RECEIVED", "PUBLISHED", "ACCEPT", "DECLINE_ASSIGNED");
    office.awaitStatus(1001, "NEW");
    assertThat(office.creditDatabase().request(1001).orElseThrow().assignedName()).isEmpty();
    MessageView back = office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
    assertThat(back.text()).contains("Ждёт аналитика");
    anna.awaitsMessage(
        "her card without buttons",
        view -> view.id() == annas.id() && view.buttons().isEmpty(),
        PATIENCE);

    boris.taps(back, ACCEPT);
    boris.taps(office.privateCard(boris, 1001, TAKE), TAKE);
    office.privateCard(boris, 1001, APPROVE);
    office.card(1001, view -> view.contains("В работе: Борис Нур"));
    assertThat(office.cards(1001)).hasSize(1);
  }

  @Test
  void a_card_that_is_tapped_before_its_delivery_is_known_gets_its_new_buttons() {
    SimulatedPerson anna = office.anna();
    MessageView card = office.published(1001);
    Gate answer =
        office.telegram().faults().next(1).callsOf("sendMessage").inChat(anna.id()).holdTheAnswer();
    anna.taps(card, ACCEPT);
    anna.taps(office.privateCard(anna, 1001, TAKE), TAKE);
    office.awaitStatus(1001, "IN_PROGRESS");
    answer.opens();

    office.privateCard(anna, 1001, APPROVE);
  }

  @Test
  void a_card_that_shows_what_is_so_is_not_painted_twice() {
    office.accepted(office.anna(), 1001);
    office.awaitRest();
    assertThat(office.telegram().transcript().calls("editMessageText"))
        .extracting(RecordedCall::chatId)
        .containsExactly(Office.GROUP);
  }

  private void assertUntouched(MessageView card) {
    office.awaitRest();
    assertThat(office.creditDatabase().status(1001)).isEqualTo("NEW");
    assertThat(office.creditDatabase().request(1001).orElseThrow().version()).isZero();
    assertThat(office.creditDatabase().audit(1001)).containsExactly("RECEIVED", "PUBLISHED");
    MessageView now = office.group().message(card.id());
    assertThat(now.text()).isEqualTo(card.text());
    assertThat(now.buttons()).isEqualTo(card.buttons());
  }
}
