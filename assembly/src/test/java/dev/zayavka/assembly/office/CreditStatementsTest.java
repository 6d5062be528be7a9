package dev.zayavka.assembly.office;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.testkit.sql.StatementLog;
import org.junit.jupiter.api.Test;

/** Statement budgets of the credit desk's frequent commands. */
class CreditStatementsTest {

  @Test
  void accepting_a_request() {
    TestOffice office = TestOffice.plan(Mode.WEBHOOK).open();
    try (office;
        StatementLog log = StatementLog.of(office.database())) {
      office.starts();
      SimulatedPerson anna = office.anna();
      MessageView card = office.published(1001);
      office.awaitRest();
      log.start();
      anna.taps(card, TestOffice.ACCEPT);
      office.privateCard(anna, 1001, TestOffice.TAKE);
      office.awaitRest();
      log.costOf("UpdateProcessor").assertWithin(16, 1);
    }
  }
}
