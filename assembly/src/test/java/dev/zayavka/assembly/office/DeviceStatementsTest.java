package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.awaitTrue;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.testkit.sql.StatementLog;
import org.junit.jupiter.api.Test;

/** Statement budgets of the device desk's frequent commands. */
class DeviceStatementsTest {

  @Test
  void taking_a_device() {
    TestOffice office = TestOffice.plan(Mode.WEBHOOK).devices().open();
    try (StatementLog log = StatementLog.of(office.database());
        DeviceDeskDriver desk = new DeviceDeskDriver(office)) {
      office.starts();
      desk.registered(desk.vera());
      long device = desk.device("S1");
      MessageView card = desk.card(desk.vera(), device);
      office.awaitRest();
      log.start();
      desk.vera().taps(card, DeviceDeskDriver.TAKE);
      awaitTrue("a holder", () -> desk.database().holder(device) == desk.vera().id());
      office.awaitRest();
      log.costOf("UpdateProcessor").assertWithin(19, 1);
    }
  }
}
