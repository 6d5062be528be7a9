package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEGIN_SURVEY;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.INVITED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.LEAVE;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RATE;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.shown;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks and comments on the assessment desk. */
class AssessmentSurveyTest extends SharedAssessmentDesk {

  @Test
  void scenario_23_the_survey_is_open_to_those_who_were_invited() {
    SimulatedPerson person = desk.member();
    MessageView menu = desk.answered(person, "/train", MENU);
    desk.tapped(person, menu, RATE, "после первой законченной тренировки");
    desk.begins(person, "/fbpeer");
    desk.answered(person, LEAVE, MENU);
    desk.office().awaitRest();
    assertThat(desk.database().invitations(person.id())).isZero();

    desk.begins(person, "/career");
    desk.replied(person, BEHAVIOR);
    MessageView left = person.says(LEAVE);
    person.awaitsMessageAfter(left, INVITED, PATIENCE);
    desk.begins(person, "/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.reviewed(person);

    assertThat(desk.messages(person, INVITED)).isEqualTo(1);
    assertThat(desk.database().invitations(person.id())).isEqualTo(1);
  }

  @Test
  void scenario_23_marks_may_be_changed_and_every_tap_is_answered() {
    SimulatedPerson person = invited();
    MessageView invitation = person.awaitsMessage(INVITED, PATIENCE);
    MessageView first = desk.tapped(person, invitation, BEGIN_SURVEY, "1 из 3.");
    Tap tap = person.taps(first, "7");
    assertThat(tap.awaitsAnswer(PATIENCE).text()).isEqualTo("Записала: 7");
    MessageView second = shown(person, first, "2 из 3.");
    person.taps(second, "10");
    MessageView third = shown(person, first, "3 из 3.");
    assertThat(person.taps(first, "4").awaitsAnswer(PATIENCE).text()).isEqualTo("Записала: 4");
    shown(person, first, "2 из 3.");
    assertThat(person.taps(third, "9").awaitsAnswer(PATIENCE).text()).isEqualTo("Записала: 9");
    shown(person, first, "Что ещё хочется сказать?");
    desk.office().awaitRest();

    assertThat(marks(person)).containsExactly(4, 10, 9);
  }

  @Test
  void scenario_23_a_comment_goes_to_the_dialogue_whose_question_is_open() {
    SimulatedPerson person = invited();
    MessageView first =
        desk.tapped(person, person.awaitsMessage(INVITED, PATIENCE), BEGIN_SURVEY, "1 из 3.");
    desk.begins(person, "/fbpeer");
    long training = desk.training(person);
    desk.replied(person, BEHAVIOR);
    person.taps(first, "8");
    person.taps(shown(person, first, "2 из 3."), "8");
    person.taps(shown(person, first, "3 из 3."), "8");
    shown(person, first, "Что ещё хочется сказать?");
    desk.office().awaitRest();

    desk.answered(person, "Спасибо за тренажёр", "ответы записаны");
    desk.replied(person, RESULT);

    assertThat(comments(person)).containsExactly("Спасибо за тренажёр");
    assertThat(desk.database().said(training)).containsExactly(BEHAVIOR, RESULT);
  }

  /** A person after their first training. */
  private SimulatedPerson invited() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.reviewed(person);
    awaitTrue("an invitation", () -> desk.database().invitations(person.id()) == 1);
    return person;
  }

  private List<Integer> marks(SimulatedPerson person) {
    return desk.database()
        .read(
            "select mark from assessment.marks where person_id = ? order by question",
            person.id(),
            row -> row.getInt(1));
  }

  private List<String> comments(SimulatedPerson person) {
    return desk.database()
        .read(
            "select words from assessment.comments where person_id = ?",
            person.id(),
            row -> row.getString(1));
  }
}
