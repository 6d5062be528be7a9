package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Limits of calls and tokens as the settings give them. */
@Execution(ExecutionMode.CONCURRENT)
class LimitsTest {

  @Test
  void scenario_21_zero_is_nothing_and_off_is_no_limit() {
    OfficePlan plan = TestOffice.plan(Mode.POLLING).variable("MAX_REQUESTS_PER_MINUTE", "0");
    try (AssessmentDeskDriver desk = AssessmentDeskDriver.running(plan)) {
      SimulatedPerson person = desk.trainee("/fbpeer");
      desk.answered(person, BEHAVIOR, "ИИ сейчас выключен настройкой");
      desk.office().awaitRest();
      assertThat(desk.ai().calls()).isEmpty();
      assertThat(desk.database().said(desk.training(person))).isEmpty();

      restarts(desk, Map.of("MAX_REQUESTS_PER_MINUTE", "off", "MAX_REQUESTS_PER_HOUR", "off"));
      desk.replied(person, BEHAVIOR);
      desk.repeatsCall(desk.training(person), 200);
      desk.replied(person, RESULT);

      restarts(
          desk,
          Map.of(
              "MAX_REQUESTS_PER_MINUTE",
              "off",
              "MAX_REQUESTS_PER_HOUR",
              "off",
              "AI_TOKENS_PER_PERSON_DAY",
              "10"));
      desk.answered(person, RESULT, "Ваш запас ИИ на сегодня исчерпан. Он пополнится в");
      desk.office().awaitRest();
      assertThat(desk.ai().calls(AiKind.TURN)).hasSize(2);
      assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR, RESULT);
    }
  }

  private static void restarts(AssessmentDeskDriver desk, Map<String, String> variables) {
    desk.office().stops(desk.office().bot());
    desk.office().starts(variables);
  }
}
