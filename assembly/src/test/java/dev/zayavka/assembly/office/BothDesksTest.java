package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One bot serves both desks, and neither is in the other's way. */
@ParameterizedClass
@EnumSource(Mode.class)
@Execution(ExecutionMode.CONCURRENT)
class BothDesksTest {

  private final Mode mode;
  private TestOffice office;
  private SupportDeskDriver desk;

  BothDesksTest(Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void open() {
    office = TestOffice.plan(mode).bothDesks().running();
    desk = new SupportDeskDriver(office);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void an_analysts_comment_decides_a_request_and_opens_no_ticket() {
    SimulatedPerson anna = office.anna();
    LiveTopic mirror = desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");

    office.decided(anna, 1001, APPROVE, "Доход подтверждён");
    desk.ivan().in(mirror).says("[ответ]");

    office.awaitStatus(1001, "DONE");
    desk.alisa().awaitsMessage("[ответ]");
    office.awaitRest();
    assertThat(desk.database().ticketsOf(anna.id())).isEmpty();
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Доход подтверждён");
  }

  @Test
  void whoever_presses_start_is_greeted_and_whoever_writes_then_has_a_ticket() {
    SimulatedPerson timur = desk.timur();
    MessageView start = timur.says("/start");
    timur.awaitsMessageAfter(start, "", PATIENCE);
    office.awaitRest();
    assertThat(desk.database().ticketsOf(timur.id())).isEmpty();

    LiveTopic main = desk.opened(timur, "[вопрос]");

    ChatTexts.in(main).onceInOrder("[вопрос]");
  }

  @Test
  void what_is_said_in_the_credit_group_is_no_matter_of_support() {
    desk.inWork(desk.alisa(), desk.ivan(), "[вопрос]");

    desk.maria().in(office.group()).says("[про кредиты]");
    office.awaitRest();

    assertThat(desk.database().postCount(1)).isEqualTo(1);
    ChatTexts.with(desk.alisa()).never("[про кредиты]");
  }
}
