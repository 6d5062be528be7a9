package dev.zayavka.assembly.office;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.testkit.sql.StatementLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Statement budgets of the assessment desk's frequent messages and deliveries. */
@Execution(ExecutionMode.CONCURRENT)
class AssessmentStatementsTest {

  /** All that an update costs, from the router to the commit. */
  private static final String UPDATE = "UpdateProcessor";

  /** All that a delivery costs after the claim. */
  private static final String DELIVERY = "Courier";

  /** The export of the results, which begins with the bot. */
  private static final String EXPORT = "ExportService";

  private AssessmentDeskDriver desk;
  private StatementLog log;

  @BeforeEach
  void open() {
    TestOffice office = TestOffice.plan(Mode.WEBHOOK).assessment().open();
    log = StatementLog.of(office.database());
    office.starts();
    desk = new AssessmentDeskDriver(office);
  }

  @AfterEach
  void close() {
    desk.close();
    log.close();
  }

  @Test
  void a_turn() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, AssessmentDeskDriver.BEHAVIOR);
    log.start();
    desk.replied(person, AssessmentDeskDriver.RESULT);
    // Three of them travel together with the commit.
    log.costOf(UPDATE).assertWithin(6, 1);
    // The call and its answer, the sign that the partner thinks, and the reply; a second sign, when
    // the office's clock ran ahead during the call.
    log.costOf(DELIVERY, EXPORT).assertWithin(2 + 5 + 2 * 3 + 5, 6);
  }

  @Test
  void the_review() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, AssessmentDeskDriver.BEHAVIOR);
    log.start();
    MessageView asked = person.says(AssessmentDeskDriver.ANALYSIS);
    desk.reviewAfter(person, asked);
    // The key is for the open training, which is read beforehand.
    log.costOf(UPDATE).assertWithin(2 + 7, 1);
  }

  @Test
  void words_of_a_stranger() {
    SimulatedPerson stranger = desk.newcomer();
    desk.office().awaitRest();
    log.start();
    desk.answered(stranger, "/fbpeer", AssessmentDeskDriver.ASKED);
    desk.office().awaitRest();
    log.costOf(UPDATE).assertWithin(9, 1);
  }
}
