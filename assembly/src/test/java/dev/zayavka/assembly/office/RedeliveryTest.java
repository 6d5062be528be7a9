package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.ACCEPT;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Updates that come again because their confirmation was lost. */
@Execution(ExecutionMode.CONCURRENT)
class RedeliveryTest {

  @Test
  void a_poller_that_could_not_confirm_a_decision_does_not_decide_twice() {
    try (TestOffice office = TestOffice.plan(Mode.POLLING).running()) {
      SimulatedPerson anna = office.anna();
      anna.taps(office.inWork(anna, 1001), APPROVE);
      office.question(anna, 1001);
      office.awaitRest();

      losesConfirmation(
          office,
          () -> {
            MessageView comment = anna.says("Один раз");
            office.awaitStatus(1001, "DONE");
            anna.awaitsMessageAfter(comment, "Передано АЛ", PATIENCE);
          });
      int before = anna.messages().size();
      office.starts();
      office.awaitRest();
      assertThat(office.onef().received()).hasSize(1);
      assertThat(office.creditDatabase().audit(1001)).containsOnlyOnce("DECISION");
      assertThat(anna.messages()).hasSize(before);
    }
  }

  @Test
  void a_poller_that_could_not_confirm_a_command_does_not_answer_twice() {
    try (TestOffice office = TestOffice.plan(Mode.POLLING).running()) {
      SimulatedPerson anna = office.anna();
      office.awaitRest();
      losesConfirmation(
          office, () -> anna.awaitsMessageAfter(anna.says("/help"), "Команды", PATIENCE));
      int before = anna.messages().size();
      office.starts();
      office.awaitRest();
      assertThat(anna.messages()).hasSize(before);
    }
  }

  @Test
  void a_webhook_whose_answers_are_lost_neither_acts_nor_answers_twice() {
    try (TestOffice office = TestOffice.plan(Mode.WEBHOOK).open();
        Balancer balancer = new Balancer()) {
      balancer.to(office.starts(Map.of("WEBHOOK_URL", balancer.url())));
      SimulatedPerson anna = office.anna();
      MessageView card = office.published(1001);

      balancer.losesAnswers(1);
      anna.taps(card, ACCEPT).awaitsAnswer(PATIENCE);
      MessageView own = office.privateCard(anna, 1001, TAKE);
      office.awaitRest();
      balancer.losesAnswers(1);
      anna.taps(own, TAKE);
      MessageView working = office.privateCard(anna, 1001, APPROVE);
      office.awaitRest();
      balancer.losesAnswers(1);
      anna.taps(working, APPROVE);
      office.question(anna, 1001);
      office.awaitRest();
      balancer.losesAnswers(2);
      anna.says("Один раз");
      office.awaitStatus(1001, "DONE");
      office.awaitRest();

      assertThat(balancer.lost()).isEqualTo(5);
      assertThat(office.creditDatabase().audit(1001))
          .containsExactly(
              "RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT");
      assertThat(anna.messages())
          .filteredOn(view -> view.fromBot() && view.contains("Передумали: /cancel"))
          .hasSize(1);
      assertThat(anna.messages()).noneMatch(view -> view.contains("Не знаю"));
      assertThat(office.onef().received()).hasSize(1);
    }
  }

  /** Answers the waiting poll, and loses the next one, which would confirm its updates. */
  private static void losesConfirmation(TestOffice office, Runnable oneUpdate) {
    office.telegram().faults().every().callsOf("getUpdates").dropBeforeTheEffect();
    oneUpdate.run();
    office.stops(office.bot());
    assertThat(office.telegram().updates().size()).isEqualTo(1);
    office.telegram().faults().clear();
  }
}
