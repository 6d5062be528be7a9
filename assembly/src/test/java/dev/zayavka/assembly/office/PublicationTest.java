package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.telegram.faults.FaultBuilder;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A group that does not take the card at once. */
@Execution(ExecutionMode.CONCURRENT)
class PublicationTest {

  private TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.WEBHOOK).running();
  }

  @AfterEach
  void close() {
    office.close();
  }

  static List<Named<Consumer<FaultBuilder>>> troubles() {
    return List.of(
        Named.of("chat not found", fault -> fault.answer(400, "Bad Request: chat not found")),
        Named.of(
            "thrown out",
            fault -> fault.answer(403, "Forbidden: bot was kicked from the supergroup chat")),
        Named.of("500", fault -> fault.answer(500, "Internal Server Error")),
        Named.of("bad gateway", FaultBuilder::answerBadGateway),
        Named.of("dropped before", FaultBuilder::dropBeforeTheEffect));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void a_request_the_group_refuses_is_published_when_it_works_again(
      Consumer<FaultBuilder> trouble) {
    trouble.accept(sends(2));

    assertThat(office.posts(Bodies.of(1001)).status()).isEqualTo(201);
    office.awaitAudit(1001, "RECEIVED", "GROUP_FAILED", "GROUP_FAILED", "PUBLISHED");
    office.awaitStatus(1001, "NEW");
    assertThat(office.creditDatabase().history(1001))
        .containsExactly(
            "RECEIVED · NEW",
            "GROUP_FAILED · ERROR_GROUP",
            "GROUP_FAILED · ERROR_GROUP",
            "PUBLISHED · NEW");
    office.awaitRest();
    assertThat(office.cards(1001)).hasSize(1);
    SimulatedPerson anna = office.anna();
    anna.taps(office.cards(1001).getFirst(), ACCEPT);
    office.privateCard(anna, 1001, TAKE);
  }

  @Test
  void a_request_waits_in_error_group_for_as_long_as_the_bot_is_out_of_the_group() {
    SimulatedPerson admin = office.admin();
    office.group().kicksBot(admin);
    office.posts(Bodies.of(1001));
    office.awaitStatus(1001, "ERROR_GROUP");
    assertThat(office.posts(Bodies.of(1001)).json().path("status").asText())
        .isEqualTo("ERROR_GROUP");
    admin.says("/request 1001");
    admin.awaitsMessage("Группа пока не приняла карточку");

    office.group().addsBot(admin);
    office.awaitStatus(1001, "NEW");
    office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
  }

  @Test
  void a_connection_lost_after_the_effect_makes_a_second_card_at_most_and_both_work() {
    sends(1).dropAfterTheEffect();
    office.posts(Bodies.of(1001));
    office.awaitAudit(1001, "RECEIVED", "GROUP_FAILED", "PUBLISHED");
    office.awaitRest();
    List<MessageView> cards = office.cards(1001);
    assertThat(cards).hasSize(2);

    SimulatedPerson anna = office.anna();
    anna.taps(cards.getFirst(), ACCEPT);
    MessageView own = office.privateCard(anna, 1001, TAKE);
    TestOffice.awaitTrue(
        "both cards name her",
        () ->
            office.cards(1001).stream()
                .allMatch(card -> card.contains("Анна Ковалёва") && card.buttons().isEmpty()));
    anna.taps(own, TestOffice.DECLINE);
    TestOffice.awaitTrue(
        "both cards can be accepted",
        () -> office.cards(1001).stream().allMatch(card -> card.buttonTexts().contains(ACCEPT)));
    SimulatedPerson boris = office.boris();
    boris.taps(office.cards(1001).getLast(), ACCEPT);
    office.privateCard(boris, 1001, TAKE);
  }

  @Test
  void a_card_accepted_before_the_bot_knows_that_it_is_there_is_accepted() {
    SimulatedPerson anna = office.anna();
    Gate answer = sends(1).holdTheAnswer();
    office.posts(Bodies.of(1001));
    MessageView card = office.group().awaitsMessage("1001");
    anna.taps(card, ACCEPT);
    office.awaitStatus(1001, "ASSIGNED");
    answer.opens();

    office.privateCard(anna, 1001, TAKE);
    office.card(1001, view -> view.contains("Анна Ковалёва") && view.buttons().isEmpty());
    office.awaitRest();
    assertThat(office.cards(1001)).hasSize(1);
  }

  @Test
  void a_send_that_hangs_holds_neither_other_chats_nor_1f_up() {
    Gate gate = sends(1).hold();
    office.posts(Bodies.of(1001));
    assertThat(gate.awaitsArrival(TestOffice.PATIENCE)).isTrue();

    office.anna();
    assertThat(office.posts(Bodies.of(1002)).status()).isEqualTo(201);
    assertThat(office.group().messages()).isEmpty();
    gate.opens();
    office.card(1001, view -> view.buttonTexts().contains(ACCEPT));
    office.card(1002, view -> view.buttonTexts().contains(ACCEPT));
    office.awaitRest();
    assertThat(office.cards(1001)).hasSize(1);
  }

  @Test
  void a_card_somebody_deleted_comes_anew_when_it_is_to_be_repainted() {
    MessageView card = office.published(1001);
    SimulatedPerson anna = office.anna();
    SimulatedPerson boris = office.boris();
    boris.in(office.group()).deletes(card);
    // A tap from an app that has not noticed yet.
    anna.taps(card, ACCEPT);
    MessageView own = office.privateCard(anna, 1001, TAKE);
    office.awaitRest();
    anna.taps(own, TestOffice.DECLINE);

    MessageView anew =
        office.card(1001, view -> view.id() != card.id() && view.buttonTexts().contains(ACCEPT));
    boris.taps(anew, ACCEPT);
    office.privateCard(boris, 1001, TAKE);
  }

  private FaultBuilder sends(int calls) {
    return office.telegram().faults().next(calls).callsOf("sendMessage").inChat(Office.GROUP);
  }
}
