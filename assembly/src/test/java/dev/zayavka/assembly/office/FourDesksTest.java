package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.ASKED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.EMOTION;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.LEAVE;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.DeviceDeskDriver.NOT_FOUND;
import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One bot serves all four desks, and words go to the desk whose question is open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class FourDesksTest {

  private static final String TRAININGS = "🎭 Тренировки";

  private TestOffice office;
  private SupportDeskDriver support;
  private DeviceDeskDriver devices;
  private AssessmentDeskDriver desk;

  @BeforeAll
  void open() {
    office = TestOffice.plan(Mode.WEBHOOK).bothDesks().withDevices().withAssessment().running();
    support = new SupportDeskDriver(office);
    devices = new DeviceDeskDriver(office);
    desk = new AssessmentDeskDriver(office);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void words_in_a_talk_go_to_the_partner_and_all_others_to_support() {
    SimulatedPerson timur = desk.signsIn(support.timur(), AssessmentDeskFixture.USER_PASSWORD);
    long training = desk.begins(timur, "/fbpeer");
    desk.replied(timur, BEHAVIOR);
    assertThat(support.database().ticketsOf(timur.id())).isEmpty();

    desk.answered(timur, LEAVE, MENU);
    LiveTopic main = support.opened(timur, "касса не печатает");

    assertThat(desk.database().said(training)).containsExactly(BEHAVIOR);
    ChatTexts.in(main).never(BEHAVIOR, LEAVE);
  }

  @Test
  void start_opens_the_door_to_the_desk_and_its_menu_only_for_members() {
    SimulatedPerson person = desk.newcomer();
    person.starts();
    MessageView greeting = person.awaitsMessage("Здравствуйте", PATIENCE);
    office.awaitRest();
    assertThat(desk.messages(person, ASKED)).isZero();
    assertThat(desk.messages(person, MENU)).isZero();

    desk.tapped(person, greeting, TRAININGS, ASKED);
    desk.answered(person, AssessmentDeskFixture.USER_PASSWORD, MENU);
    desk.answered(person, "/start", MENU);
  }

  @Test
  void whoever_goes_on_to_support_is_no_longer_asked_for_the_password() {
    SimulatedPerson person = desk.newcomer();
    person.starts();
    MessageView greeting = person.awaitsMessage("Здравствуйте", PATIENCE);
    desk.tapped(person, greeting, TRAININGS, ASKED);

    desk.tapped(person, greeting, "Поддержка", "Опишите вопрос");
    support.opened(person, "где мой заказ");
    office.awaitRest();

    assertThat(desk.messages(person, "не подошёл")).isZero();
    assertThat(
            desk.count(
                "select count(*) from assessment.sign_in_tries where person_id = ?", person.id()))
        .isZero();
  }

  @Test
  void a_borrower_searches_outside_of_a_talk() {
    SimulatedPerson vera = devices.registered(devices.vera());
    desk.signsIn(vera, AssessmentDeskFixture.USER_PASSWORD);
    long training = desk.begins(vera, "/career");
    desk.replied(vera, "ingenico");

    desk.answered(vera, "/start", MENU);
    assertThat(devices.answered(vera, "нет такого", NOT_FOUND).text()).isEqualTo(NOT_FOUND);

    assertThat(desk.database().said(training)).containsExactly("ingenico");
    assertThat(desk.database().ending(training)).isEqualTo("MENU");
  }

  @Test
  void an_analysts_comment_decides_a_request_in_the_middle_of_a_talk() {
    SimulatedPerson anna = office.anna();
    desk.signsIn(anna, AssessmentDeskFixture.USER_PASSWORD);
    MessageView card = office.accepted(anna, 1001);
    anna.taps(card, TAKE);
    MessageView own = office.privateCard(anna, 1001, APPROVE);
    long training = desk.begins(anna, "/fbpeer");
    desk.replied(anna, RESULT);

    anna.taps(own, APPROVE);
    office.question(anna, 1001);
    anna.says("Доход подтверждён");
    office.awaitStatus(1001, "DONE");
    // What comes in one go with a comment is part of it.
    office.awaitRest();
    office.clock().forward(Duration.ofMinutes(1));
    desk.replied(anna, EMOTION);

    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Доход подтверждён");
    assertThat(desk.database().said(training)).containsExactly(RESULT, EMOTION);
  }
}
