package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.ASKED;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.STARTED;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands of the desk's admins, own results of a person, and work that time brings. */
class TrainersTest extends SharedAssessmentDesk {

  @Test
  void admins_see_numbers_and_no_words() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.reviewed(person);
    long training = desk.training(person);
    SimulatedPerson trainer = desk.trainer();

    List<MessageView> seen =
        List.of(
            desk.answered(trainer, "/trainees", "Участники"),
            desk.answered(trainer, "/trainee " + person.id(), "Начато 1"),
            desk.answered(trainer, "/trainings fb_peer", "№" + training),
            desk.answered(trainer, "/training " + training, "История"),
            desk.answered(trainer, "/assessment_stats", "Статистика по сценариям"),
            desk.answered(trainer, "/ratings", "Оценок пока нет"),
            desk.answered(trainer, "/scenarios", "career_dialog"),
            desk.answered(trainer, "/ai", "openai:gpt-5-mini"));
    assertThat(seen).noneMatch(view -> view.contains("Восточный"));
    MessageView asked = trainer.says("/export_now");
    MessageView file =
        trainer.awaitsMessage(
            "a file",
            view -> view.sequence() > asked.sequence() && view.kind().equals("document"),
            PATIENCE);
    assertThat(new String(trainer.opens(file), StandardCharsets.UTF_8))
        .doesNotContain("Восточный", Long.toString(person.id()));
    desk.office().admin().says("/doctor");
    desk.office().admin().awaitsMessage("Тренажёр разговоров", PATIENCE);
  }

  @Test
  void a_trainee_has_no_commands_of_admins() {
    SimulatedPerson person = desk.member();
    for (String command : List.of("/trainees", "/revoke 1", "/broadcast", "/export_now")) {
      desk.answered(person, command, "Такой команды я не знаю");
    }
  }

  @Test
  void a_member_who_is_revoked_is_asked_for_the_password_again() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    long training = desk.training(person);
    SimulatedPerson trainer = desk.trainer();

    desk.answered(trainer, "/revoke " + person.id(), "закрыт");
    desk.office().awaitRest();

    assertThat(desk.database().ending(training)).isEqualTo("REVOKED");
    desk.answered(person, "/train", ASKED);
    desk.answered(trainer, "/reset_trainee " + person.id(), "стёрты");
    desk.office().awaitRest();
    assertThat(desk.database().trainings(person.id())).isEmpty();
  }

  @Test
  void a_person_sees_their_own_results_and_has_their_words_erased() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.reviewed(person);
    desk.rates(person, "8", "Полезно");
    desk.answered(person, "/my", "анализ по просьбе");
    desk.answered(person, "/whoami", "Вы участник");
    desk.answered(person, "/faq", "Частые вопросы");

    desk.answered(person, "/forget_me", "стёрты");
    desk.office().awaitRest();

    assertThat(
            desk.count(
                "select count(said) from assessment.turns where training_id = ?",
                desk.training(person)))
        .isZero();
    assertThat(
            desk.count("select count(*) from assessment.comments where person_id = ?", person.id()))
        .isZero();
    assertThat(desk.database().ending(desk.training(person))).isEqualTo("BY_REQUEST");
    desk.answered(person, "/my", "анализ по просьбе");
  }

  @Test
  void texts_are_erased_after_their_time_and_an_idle_talk_is_closed_after_a_day() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    long training = desk.training(person);

    desk.office().clock().forward(Duration.ofHours(25));
    person.awaitsMessage("простоял без движения сутки", PATIENCE);
    desk.office().awaitRest();
    assertThat(desk.database().ending(training)).isEqualTo("EXPIRED");
    assertThat(desk.database().said(training)).containsExactly(BEHAVIOR);
    desk.answered(person, RESULT, "Сейчас разговор не идёт");

    desk.office().clock().forward(Duration.ofDays(31));
    TestOffice.awaitTrue(
        "no words",
        () ->
            desk.count("select count(said) from assessment.turns where training_id = ?", training)
                == 0);
    desk.answered(person, "/my", "закрыта за давностью");
  }

  @Test
  void a_review_that_is_late_comes_by_itself() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.ai().script(AiScript.fault(AiFault.SERVER_ERROR).of(AiKind.REVIEW).always());
    MessageView asked = person.says(AssessmentDeskDriver.ANALYSIS);
    person.awaitsMessageAfter(asked, "Разбор придёт позже", PATIENCE);
    desk.answered(person, RESULT, "я уже пишу разбор");

    desk.ai().clearScripts();
    desk.office().clock().forward(Duration.ofMinutes(6));
    desk.reviewAfter(person, asked);

    assertThat(desk.messages(person, "Разбор придёт позже")).isEqualTo(1);
    assertThat(desk.database().ending(desk.training(person))).isEqualTo("BY_REQUEST");
  }

  @Test
  void after_a_day_without_a_reviewer_the_list_comes_instead() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.ai().script(AiScript.fault(AiFault.SERVER_ERROR).of(AiKind.REVIEW).always());
    MessageView asked = person.says(AssessmentDeskDriver.ANALYSIS);
    person.awaitsMessageAfter(asked, "Разбор придёт позже", PATIENCE);

    desk.office().clock().forward(Duration.ofHours(25));
    MessageView list = person.awaitsMessageAfter(asked, "• П – Поведение", PATIENCE);
    desk.reviewAfter(person, asked);

    assertThat(list.text()).contains("Разбор", "• Р – Результат.");
    assertThat(desk.state(person)).isEqualTo("REVIEWED");
  }

  @Test
  void a_talk_that_runs_is_not_begun_twice_and_is_left_by_start() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    MessageView running = desk.answered(person, "/fbpeer", "Этот разговор уже идёт");
    assertThat(running.text()).doesNotContain(STARTED);

    desk.answered(person, "/start", MENU);
    desk.office().awaitRest();

    assertThat(desk.database().ending(desk.training(person))).isEqualTo("MENU");
  }
}
