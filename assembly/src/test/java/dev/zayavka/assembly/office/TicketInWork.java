package dev.zayavka.assembly.office;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests of the support desk that begin with a ticket of Alisa's, which Ivan has taken. */
abstract class TicketInWork {

  SupportDeskDriver desk;
  SimulatedPerson alisa;
  SimulatedPerson ivan;
  SimulatedPerson maria;
  LiveTopic main;
  LiveTopic mirror;

  /** The office to run. */
  OfficePlan plan() {
    return TestOffice.plan(Mode.POLLING);
  }

  @BeforeEach
  void aTicketIsInWork() {
    desk = SupportDeskDriver.running(plan());
    alisa = desk.alisa();
    ivan = desk.ivan();
    maria = desk.maria();
    mirror = desk.inWork(alisa, ivan, "[начало]");
    main = desk.main(alisa);
  }

  @AfterEach
  void close() {
    desk.close();
  }
}
