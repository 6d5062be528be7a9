package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEGIN_SURVEY;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.DONE;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.EMOTION;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.INVITED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.NEXT;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The assessment desk without any model: people check themselves. */
@Execution(ExecutionMode.CONCURRENT)
class SelfCheckTest {

  private static final String TICK = "Что прозвучало в вашей реплике?";

  @ParameterizedTest
  @EnumSource(Mode.class)
  void scenario_22_without_keys_a_training_goes_from_start_to_marks_and_export(Mode mode) {
    try (AssessmentDeskDriver desk =
        AssessmentDeskDriver.running(TestOffice.plan(mode).withoutModels().exporting())) {
      SimulatedPerson person = desk.member();
      assertThat(desk.messages(person, "Сейчас я работаю без ИИ")).isEqualTo(1);
      long training = desk.begins(person, "/fbpeer");

      ticked(desk, person, BEHAVIOR, "П – Поведение");
      ticked(desk, person, EMOTION, "О – Отношение");
      MessageView voice = person.privately().sendsVoice();
      MessageView unheard = person.awaitsMessageAfter(voice, TICK, PATIENCE);
      assertThat(unheard.text()).contains("С этой стороны я не смотрел");
      desk.office().awaitRest();
      MessageView last = desk.reviewed(person);

      MessageView review =
          person.awaitsMessage(
              "the list",
              view -> view.contains("Разбор: ") && view.sequence() < last.sequence(),
              PATIENCE);
      assertThat(review.text())
          .contains("Этот разбор без ИИ", "• П – Поведение", "• О – Отношение")
          .contains("• Р – Результат.", "• В – Вопрос.", "• Д – Договорённости.");
      assertThat(desk.database().ending(training)).isEqualTo("SELF_CHECK");
      assertThat(desk.messages(person, NEXT)).isEqualTo(1);
      rated(desk, person);
      exported(desk, training);
      assertThat(desk.ai().calls()).isEmpty();
      assertThat(desk.messages(person, MENU)).isEqualTo(1);
    }
  }

  /** A turn with one component ticked, and one ticked by mistake. */
  private static void ticked(
      AssessmentDeskDriver desk, SimulatedPerson person, String words, String label) {
    MessageView reply = desk.answered(person, words, TICK);
    person.taps(reply, "▫️ В – Вопрос");
    MessageView wrong = shown(person, reply, "✅ В – Вопрос");
    person.taps(wrong, "✅ В – Вопрос");
    MessageView none = shown(person, reply, "▫️ В – Вопрос");
    person.taps(none, "▫️ " + label);
    person.taps(shown(person, reply, "✅ " + label), DONE);
    person.awaitsMessage(
        "the end of the ticks",
        view -> view.id() == reply.id() && view.contains("Отмечено: " + label),
        PATIENCE);
    desk.office().awaitRest();
  }

  private static void rated(AssessmentDeskDriver desk, SimulatedPerson person) {
    MessageView invitation = person.awaitsMessage(INVITED, PATIENCE);
    MessageView first = desk.tapped(person, invitation, BEGIN_SURVEY, "1 из 3.");
    person.taps(first, "6");
    person.awaitsMessage(
        "the next", view -> view.id() == first.id() && view.contains("2 из 3."), PATIENCE);
  }

  private static void exported(AssessmentDeskDriver desk, long training) {
    TestOffice.awaitTrue(
        "a row of the training",
        () ->
            desk.office().assessmentDesk().sheets().rows("Тренировки").stream()
                .anyMatch(row -> row.contains("T-" + training) && row.contains("Самопроверка")));
    assertThat(List.copyOf(desk.office().assessmentDesk().sheets().tabs()))
        .contains("Summary", "UsersByRole", "RatingsByQuestion", "CaseStatistics");
  }

  private static MessageView shown(SimulatedPerson person, MessageView message, String button) {
    return person.awaitsMessage(
        button, view -> view.id() == message.id() && view.button(button).isPresent(), PATIENCE);
  }
}
