package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.testkit.sql.StatementCost;
import dev.zayavka.testkit.sql.StatementLog;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Statement budgets of the device desk's frequent commands and deliveries. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceStatementsTest {

  /** All that an update costs, from the router to the commit. */
  private static final String UPDATE = "UpdateProcessor";

  /** All that a delivery costs after the claim. */
  private static final String DELIVERY = "Courier";

  /** The statement each attempt has once. */
  private static final String TAKE_CALL = "select telegram.take_call(?, ?)";

  private DeviceDeskDriver desk;
  private StatementLog log;
  private SimulatedPerson vera;
  private long device;

  @BeforeEach
  void open() {
    TestOffice office = TestOffice.plan(Mode.WEBHOOK).devices().open();
    log = StatementLog.of(office.database());
    desk = new DeviceDeskDriver(office);
    office.starts();
    vera = desk.registered(desk.vera());
    device = desk.device("S1");
  }

  @AfterEach
  void close() {
    desk.close();
    log.close();
  }

  @Test
  void taking_a_device() {
    MessageView card = desk.card(vera, device);
    begin();
    vera.taps(card, DeviceDeskDriver.TAKE);
    awaitTrue("a holder", () -> desk.database().holder(device) == vera.id());
    desk.office().awaitRest();
    log.costOf(UPDATE).assertWithin(7, 1);
    StatementCost deliveries = log.costOf(DELIVERY);
    // Two messages to one person: the pace of the chat may take another attempt.
    int attempts = Collections.frequency(deliveries.statements(), TAKE_CALL);
    assertThat(attempts).isBetween(2, 3);
    // The card's digest is read by each of its attempts, and what both messages show is kept.
    deliveries.assertWithin(attempts * 5 + 4, attempts);
  }

  @Test
  void returning_a_device() {
    desk.taken(vera, device);
    MessageView card = desk.card(vera, device);
    begin();
    vera.taps(card, DeviceDeskDriver.RETURN);
    awaitTrue("no holder", () -> desk.database().holder(device) == 0);
    desk.office().awaitRest();
    log.costOf(UPDATE).assertWithin(8, 1);
  }

  @Test
  void joining_the_queue() {
    SimulatedPerson gleb = desk.registered(desk.gleb());
    desk.taken(vera, device);
    MessageView card = desk.card(gleb, device);
    begin();
    gleb.taps(card, DeviceDeskDriver.JOIN);
    vera.awaitsMessage("ждёт", PATIENCE);
    desk.office().awaitRest();
    log.costOf(UPDATE).assertWithin(6, 1);
  }

  /** Counts from now on; nothing is under way. */
  private void begin() {
    desk.office().awaitRest();
    log.start();
  }
}
