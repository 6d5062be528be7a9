package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.SEND_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.CreditDatabase;
import dev.zayavka.sandbox.onef.CallbackBehavior;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 1F that does not take the decision at once. */
@Execution(ExecutionMode.CONCURRENT)
class CallbackTest {

  private static final String COMMENT = "Доход подтверждён";

  private TestOffice office;
  private SimulatedPerson anna;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.POLLING).running();
    anna = office.anna();
  }

  @AfterEach
  void close() {
    office.close();
  }

  static List<Named<CallbackBehavior>> passingTroubles() {
    return List.of(
        Named.of("500", CallbackBehavior.answersStatus(500)),
        Named.of("408", CallbackBehavior.answersStatus(408)),
        Named.of("425", CallbackBehavior.answersStatus(425)),
        Named.of("refused in a 200", CallbackBehavior.refuses()),
        Named.of("an error in a 200", CallbackBehavior.refusesWith("нет такой заявки")),
        Named.of("302", CallbackBehavior.answersStatus(302)),
        Named.of("dropped before taking", CallbackBehavior.dropsBeforeTaking()),
        Named.of("dropped after taking", CallbackBehavior.dropsAfterTaking()),
        Named.of("taken, but 500", CallbackBehavior.takesButAnswers(500)));
  }

  @ParameterizedTest
  @MethodSource("passingTroubles")
  void a_decision_is_repeated_unchanged_until_1f_takes_it(CallbackBehavior trouble) {
    office.onef().next(2, trouble);
    List<String> seen = new ArrayList<>();
    office
        .onef()
        .onArrival(
            decision -> {
              synchronized (seen) {
                seen.add(office.creditDatabase().status(1001));
              }
            });
    office.decided(anna, 1001, APPROVE, COMMENT);

    office.awaitStatus(1001, "DONE");
    office.awaitAudit(
        1001,
        "RECEIVED",
        "PUBLISHED",
        "ACCEPT",
        "IN_PROGRESS",
        "DECISION",
        "ONEF_FAILED",
        "ONEF_FAILED",
        "ONEF_SENT");
    assertThat(seen).containsExactly("CALLBACK_PENDING", "ERROR_ONEF", "ERROR_ONEF");
    assertOneDecision(3);
  }

  @Test
  void a_429_is_repeated_after_the_time_it_names() {
    office.onef().next(1, CallbackBehavior.answersStatus(429).retryAfter(Duration.ofSeconds(40)));
    office.decided(anna, 1001, APPROVE, COMMENT);

    office.awaitStatus(1001, "DONE");
    assertOneDecision(2);
    List<Instant> attempts =
        office
            .creditDatabase()
            .read(
                "select at from credit.audit_log where action in ('ONEF_FAILED', 'ONEF_SENT')"
                    + " and id > ? order by id",
                0,
                row -> row.getTimestamp(1).toInstant());
    assertThat(Duration.between(attempts.getFirst(), attempts.getLast()))
        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(120));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 422})
  void what_1f_will_never_take_is_dead_at_once_and_an_admin_can_send_it_again(int status) {
    SimulatedPerson admin = office.admin();
    office.onef().usually(CallbackBehavior.answersStatus(status));
    office.decided(anna, 1001, APPROVE, COMMENT);

    MessageView notice =
        admin.awaitsMessage(
            "the notice", view -> view.buttonTexts().contains(SEND_AGAIN), PATIENCE);
    assertThat(notice.text())
        .contains("Не доставлено", "решение по заявке №1001 в 1F", "status " + status);
    assertThat(office.creditDatabase().status(1001)).isEqualTo("ERROR_ONEF");
    assertThat(office.onef().received()).hasSize(1);
    office.card(1001, view -> view.contains("Передано АЛ"));

    assertThat(TestOffice.alert(anna.tapsData(notice, notice.buttons().getFirst().data())))
        .contains("только администраторы");
    office.onef().usually(CallbackBehavior.accepts());
    assertThat(admin.taps(notice, SEND_AGAIN).awaitsAnswer(PATIENCE).text())
        .isEqualTo("Отправляю ещё раз.");
    office.awaitStatus(1001, "DONE");
    assertOneDecision(2);
    assertThat(TestOffice.alert(admin.taps(notice, SEND_AGAIN)))
        .contains("уже отправляется или доставлено");
    office.awaitRest();
    assertThat(office.onef().received()).hasSize(2);
  }

  @Test
  void a_callback_that_fails_for_too_long_is_given_up_and_reported() {
    office.close();
    office = TestOffice.plan(Mode.POLLING).variable("RETRY_FOR", "10s").running();
    anna = office.anna();
    SimulatedPerson admin = office.admin();
    office.onef().usually(CallbackBehavior.answersStatus(503));
    office.decided(anna, 1001, APPROVE, COMMENT);

    MessageView notice =
        admin.awaitsMessage(
            "the notice", view -> view.buttonTexts().contains(SEND_AGAIN), PATIENCE);
    assertThat(notice.text()).contains("503");
    assertThat(office.creditDatabase().status(1001)).isEqualTo("ERROR_ONEF");
    office.onef().usually(CallbackBehavior.accepts());
    admin.taps(notice, SEND_AGAIN);
    office.awaitStatus(1001, "DONE");
    assertThat(office.onef().contradictions()).isEmpty();
  }

  @Test
  void a_1f_that_is_away_is_waited_for() {
    office.onef().goesDown();
    office.decided(anna, 1001, APPROVE, COMMENT);
    office.awaitStatus(1001, "ERROR_ONEF");
    office.onef().comesBack();
    office.awaitStatus(1001, "DONE");
    assertThat(office.onef().effectiveDecisions()).hasSize(1);
  }

  @Test
  void a_slow_1f_holds_telegram_up_not_at_all() {
    CountDownLatch answers = new CountDownLatch(1);
    office.onef().onArrival(decision -> waitFor(answers));
    office.decided(anna, 1001, APPROVE, COMMENT);
    office.onef().awaits(decision -> decision.requestId() == 1001, PATIENCE);

    SimulatedPerson boris = office.boris();
    office.accepted(boris, 1002);
    assertThat(office.creditDatabase().status(1001)).isIn("CALLBACK_PENDING", "ERROR_ONEF");
    answers.countDown();
    office.awaitStatus(1001, "DONE");
    // Once, unless this machine is so slow that a call timed out.
    assertThat(office.onef().received()).hasSize(attempts());
  }

  @Test
  void without_an_address_it_stays_pending_until_there_is_one() {
    office.close();
    office = TestOffice.plan(Mode.POLLING).open();
    office.starts(Map.of("ONEF_CALLBACK_URL", "", "ONEF_TOKEN", ""));
    anna = office.anna();
    office.decided(anna, 1001, APPROVE, COMMENT);
    office.awaitStatus(1001, "CALLBACK_PENDING");
    office.card(1001, view -> view.contains("Передано АЛ"));
    office.stops(office.bot());
    assertThat(office.creditDatabase().status(1001)).isEqualTo("CALLBACK_PENDING");
    assertThat(office.creditDatabase().request(1001).orElseThrow().sentTo1f()).isFalse();

    office.starts();
    office.awaitStatus(1001, "DONE");
    assertOneDecision(1);
  }

  @Test
  void a_bot_stopped_in_the_middle_of_a_callback_leaves_one_decision() {
    office.close();
    office = TestOffice.plan(Mode.POLLING).running();
    anna = office.anna();
    office.onef().next(1, CallbackBehavior.takesButAnswers(200).after(Duration.ofSeconds(3)));
    office.decided(anna, 1001, APPROVE, COMMENT);
    office.onef().awaits(decision -> decision.requestId() == 1001, PATIENCE);
    office.stops(office.bot());
    office.starts();
    office.awaitStatus(1001, "DONE");
    assertThat(office.onef().effectiveDecisions()).hasSize(1);
    assertThat(office.onef().contradictions()).isEmpty();
  }

  /** Number of attempts to send the decision. */
  private int attempts() {
    return office
        .creditDatabase()
        .read(
            "select attempts from telegram.outbox where kind = 'credit.send-decision' and id > ?",
            0,
            row -> row.getInt(1))
        .getFirst();
  }

  private static void waitFor(CountDownLatch told) {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertOneDecision(int attempts) {
    List<ReceivedDecision> received = office.onef().received();
    assertThat(received).hasSize(attempts);
    assertThat(received).extracting(ReceivedDecision::key).containsOnly(received.getFirst().key());
    assertThat(received)
        .extracting(ReceivedDecision::decisionAt)
        .containsOnly(received.getFirst().decisionAt());
    assertThat(office.onef().contradictions()).isEmpty();
    assertThat(office.onef().effectiveDecisions()).hasSize(1);
    CreditDatabase.Row row = office.creditDatabase().request(1001).orElseThrow();
    assertThat(row.decision()).contains("APPROVED");
    assertThat(row.comment()).contains(COMMENT);
    assertThat(row.sentTo1f()).isTrue();
  }
}
