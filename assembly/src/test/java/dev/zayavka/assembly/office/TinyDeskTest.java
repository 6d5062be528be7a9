package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.bell.BellModule;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A desk is plugged into a bot from its own packages alone, beside the desks of a release. */
class TinyDeskTest {

  private static final String RING = "Позвонить";

  @Test
  void a_desk_works_that_no_main_class_knows() {
    OfficePlan plan = TestOffice.plan(Mode.POLLING).desk(new BellModule());
    try (TestOffice office = plan.variable("BELL_QUIET_AFTER", "1h").running()) {
      SimulatedPerson anna = office.anna();
      anna.says("/bell");
      MessageView quiet = anna.awaitsMessage("Звонков: 0", PATIENCE);
      anna.taps(quiet, RING);
      MessageView rung = anna.awaitsMessageAfter(quiet, "Звонков: 1", PATIENCE);
      assertThat(office.get(office.bot(), "/bell").body()).isEqualTo("{\"rings\":1}");
      assertThat(office.get(office.bot(), "/metrics").body())
          .contains("effect=\"ShowBell\"", "timer=\"bell-quiet\"");
      office.clock().forward(Duration.ofHours(1));
      anna.awaitsMessageAfter(rung, "Звонков: 0", PATIENCE);
      assertThat(office.get(office.bot(), "/bell").body()).isEqualTo("{\"rings\":0}");
      office.published(1001);
    }
  }

  @Test
  void a_desk_whose_variables_are_not_set_is_off() {
    try (TestOffice office = TestOffice.plan(Mode.POLLING).desk(new BellModule()).running()) {
      SimulatedPerson anna = office.anna();
      MessageView greeting = anna.newestFromBot().orElseThrow();
      anna.says("/bell");
      awaitTrue("an answer", () -> !anna.newestFromBot().orElseThrow().equals(greeting));
      assertThat(anna.newestFromBot().orElseThrow().text()).doesNotContain("Звонков");
      assertThat(office.get(office.bot(), "/bell").statusCode()).isEqualTo(404);
    }
  }
}
