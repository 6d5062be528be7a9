package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.ASKED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Passwords open the assessment desk, and a changed one closes it. */
@Execution(ExecutionMode.CONCURRENT)
class SignInTest {

  @Test
  void scenario_3_each_password_opens_the_menu_and_a_changed_one_is_asked_for_again() {
    try (AssessmentDeskDriver desk =
        AssessmentDeskDriver.running(TestOffice.plan(Mode.POLLING).redis(true))) {
      SimulatedPerson person = desk.newcomer();
      person.starts();
      MessageView asked = person.awaitsMessage(ASKED, PATIENCE);
      MessageView menu = desk.answered(person, AssessmentDeskFixture.USER_PASSWORD, MENU);
      assertThat(menu.text()).contains("Рада знакомству");
      SimulatedPerson trainer = desk.newcomer();
      desk.answered(trainer, "/train", ASKED);
      MessageView same = desk.answered(trainer, AssessmentDeskFixture.ADMIN_PASSWORD, MENU);
      assertThat(same.text()).isEqualTo(menu.text());
      assertThat(same.buttonTexts()).isEqualTo(menu.buttonTexts());
      assertThat(desk.database().role(person.id())).isEqualTo("USER");
      assertThat(desk.database().role(trainer.id())).isEqualTo("ADMIN");
      desk.office().awaitRest();
      assertThat(person.messages())
          .noneMatch(view -> view.contains(AssessmentDeskFixture.USER_PASSWORD));
      long training = desk.begins(person, "/fbpeer");
      desk.replied(person, BEHAVIOR);

      desk.office().stops(desk.office().bot());
      desk.office().starts(Map.of("AUTH_PASSWORD_USER", "другой-пароль"));
      desk.answered(person, RESULT, ASKED);
      desk.answered(trainer, "/train", MENU);
      desk.answered(person, AssessmentDeskFixture.USER_PASSWORD, "не подошёл");
      desk.answered(person, "другой-пароль", MENU);

      assertThat(desk.database().state(training)).isEqualTo("TALKING");
      assertThat(desk.replied(person, RESULT).text()).contains("Александр:");
      assertThat(desk.database().said(training)).containsExactly(BEHAVIOR, RESULT);
      assertThat(asked.buttonTexts()).isEmpty();
    }
  }
}
