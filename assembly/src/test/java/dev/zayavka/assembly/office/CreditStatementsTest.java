package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.testkit.sql.StatementLog;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Statement budgets of the credit desk's frequent commands and deliveries. */
@Execution(ExecutionMode.CONCURRENT)
class CreditStatementsTest {

  /** All that an update costs, from the router to the commit. */
  private static final String UPDATE = "UpdateProcessor";

  /** All that a delivery costs after the claim. */
  private static final String DELIVERY = "Courier";

  private TestOffice office;
  private StatementLog log;
  private SimulatedPerson anna;

  @BeforeEach
  void open() {
    office = TestOffice.plan(Mode.WEBHOOK).open();
    log = StatementLog.of(office.database());
    office.starts();
    anna = office.anna();
  }

  @AfterEach
  void close() {
    office.close();
    log.close();
  }

  @Test
  void taking_in_a_request() {
    begin();
    office.published(1001);
    office.awaitRest();
    log.costOf("CreditService").assertWithin(6, 1);
    // One of them keeps the digest of what the card shows.
    log.costOf(DELIVERY).assertWithin(6 + 1, 1);
  }

  @Test
  void taking_in_a_request_again() {
    office.published(1001);
    begin();
    assertThat(office.posts(Bodies.of(1001)).status()).isEqualTo(200);
    log.costOf("CreditService").assertWithin(1, 1);
  }

  @Test
  void accepting_a_request() {
    MessageView card = office.published(1001);
    begin();
    anna.taps(card, TestOffice.ACCEPT);
    office.privateCard(anna, 1001, TestOffice.TAKE);
    office.awaitRest();
    log.costOf(UPDATE).assertWithin(6, 1);
    // The digest of the group's card is read, and those of both cards are kept.
    log.costOf(DELIVERY).assertWithin(2 * 5 + 1, 2);
  }

  @Test
  void a_tap_that_comes_again() {
    try (Balancer balancer = new Balancer()) {
      office.stops(office.bot());
      balancer.to(office.starts(Map.of("WEBHOOK_URL", balancer.url())));
      MessageView card = office.published(1001);
      begin();
      balancer.losesAnswers(1);
      anna.taps(card, TestOffice.ACCEPT);
      office.privateCard(anna, 1001, TestOffice.TAKE);
      office.awaitRest();
      assertThat(balancer.lost()).isEqualTo(1);
      log.costOf(UPDATE).assertWithin(6 + 1, 2);
    }
  }

  @Test
  void deciding_a_request() {
    MessageView card = office.inWork(anna, 1001);
    begin();
    anna.taps(card, TestOffice.APPROVE);
    office.question(anna, 1001);
    office.awaitRest();
    log.costOf(UPDATE).assertWithin(5, 1);
    log.start();
    anna.says("В порядке");
    office.awaitStatus(1001, "DONE");
    office.awaitRest();
    log.costOf(UPDATE).assertWithin(11, 2);
  }

  /** Counts from now on; nothing is under way. */
  private void begin() {
    office.awaitRest();
    log.start();
  }
}
