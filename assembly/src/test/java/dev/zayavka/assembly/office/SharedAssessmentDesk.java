package dev.zayavka.assembly.office;

import dev.zayavka.assembly.settings.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One assessment desk for all tests of a class; each test has people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class SharedAssessmentDesk {

  AssessmentDeskDriver desk;

  /** The office of this class. */
  OfficePlan plan() {
    return TestOffice.plan(Mode.POLLING);
  }

  @BeforeAll
  void open() {
    desk = AssessmentDeskDriver.running(plan());
  }

  @AfterEach
  void rest() {
    desk.ai().clearScripts();
    desk.office().awaitRest();
  }

  @AfterAll
  void close() {
    desk.close();
  }
}
