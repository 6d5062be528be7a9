package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.ANALYSIS;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.ASKED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.INVITED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.NEXT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two bots on two webhooks share one assessment desk; updates go to each in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class AssessmentInstancesTest {

  private final Balancer balancer = new Balancer();
  private AssessmentDeskDriver desk;

  @BeforeAll
  void open() {
    TestOffice office = TestOffice.plan(Mode.WEBHOOK).redis(true).assessment().open();
    Map<String, String> shared = Map.of("WEBHOOK_URL", balancer.url());
    balancer.to(office.starts(shared), office.starts(shared));
    desk = new AssessmentDeskDriver(office);
  }

  @AfterAll
  void close() {
    desk.close();
    balancer.close();
  }

  @Test
  void scenario_2_five_wrong_passwords_lock_the_desk_for_an_hour_on_every_instance() {
    SimulatedPerson person = desk.newcomer();
    desk.answered(person, "/train", ASKED);
    for (int guess = 1; guess <= 4; guess++) {
      desk.answered(person, "догадка " + guess, "не подошёл");
    }
    desk.answered(person, "/help", "/train");
    desk.answered(person, "догадка 5", "слишком много раз");
    desk.answered(person, AssessmentDeskFixture.USER_PASSWORD, "слишком много раз");
    desk.answered(person, AssessmentDeskFixture.USER_PASSWORD, "слишком много раз");
    desk.office().awaitRest();
    assertThat(desk.database().role(person.id())).isEmpty();
    assertThat(person.messages())
        .noneMatch(view -> !view.fromBot() && !view.text().startsWith("/"));

    desk.office().clock().forward(Duration.ofMinutes(61));
    desk.answered(person, "/train", ASKED);
    desk.answered(person, AssessmentDeskFixture.USER_PASSWORD, MENU);
    assertThat(desk.database().role(person.id())).isEqualTo("USER");
  }

  @Test
  void scenario_9_a_double_tap_on_the_analysis_is_one_review() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR + " Это раз.");

    MessageView asked = person.says(ANALYSIS);
    person.says(ANALYSIS);
    desk.reviewAfter(person, asked);

    assertThat(desk.messages(person, NEXT)).isEqualTo(1);
    assertThat(desk.messages(person, INVITED)).isEqualTo(1);
    assertThat(desk.callsAbout(AiKind.REVIEW, "Это раз.")).hasSize(1);
    assertThat(desk.database().ending(desk.training(person))).isEqualTo("BY_REQUEST");
    assertThat(desk.database().invitations(person.id())).isEqualTo(1);
    assertThat(desk.database().calls(desk.training(person))).isEqualTo(2);
  }

  @Test
  void scenario_21_the_twenty_first_request_in_a_minute_is_refused_by_each_instance() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    long training = desk.training(person);
    desk.repeatsCall(training, 19);

    int calls = desk.ai().calls().size();
    desk.answered(person, RESULT, "Продолжим в");
    desk.answered(person, RESULT, "Продолжим в");
    desk.office().awaitRest();
    assertThat(desk.ai().calls()).hasSize(calls);
    assertThat(desk.database().said(training)).containsExactly(BEHAVIOR);

    desk.office().clock().forward(Duration.ofSeconds(61));
    assertThat(desk.replied(person, RESULT).text()).contains("Александр:");
  }

  @Test
  void the_same_message_twice_is_one_turn() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    balancer.losesAnswers(1);

    MessageView said = person.says(BEHAVIOR);
    person.awaitsMessage(
        "a reply",
        view -> view.sequence() > said.sequence() && AssessmentDeskDriver.isReply(view),
        PATIENCE);
    desk.office().awaitRest();

    assertThat(balancer.lost()).isEqualTo(1);
    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR);
  }
}
