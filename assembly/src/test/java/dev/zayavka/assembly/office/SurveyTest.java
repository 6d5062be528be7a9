package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.alert;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.office.SupportDatabase.Feedback;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The marks a client gives when their ticket is closed. */
@Execution(ExecutionMode.CONCURRENT)
class SurveyTest {

  private static final String WHAT_TO_IMPROVE = "что улучшить";

  private SupportDeskDriver desk;
  private SimulatedPerson alisa;
  private LiveTopic main;

  @BeforeEach
  void aTicketIsClosed() {
    desk = SupportDeskDriver.running(TestOffice.plan(Mode.POLLING));
    alisa = desk.alisa();
    desk.inWork(alisa, desk.ivan(), "[начало]");
    main = desk.main(alisa);
    desk.closed(alisa);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void three_best_marks_are_all_that_is_asked_for() {
    marks(5, 5, 5);

    given(Optional.empty(), 5, 5, 5);
    assertThat(main.awaitsMessage("Оценки клиента").text()).contains("5 · 5 · 5");
    ChatTexts.with(alisa).never(WHAT_TO_IMPROVE);
    assertThat(survey().buttons()).isEmpty();
  }

  @Test
  void a_lower_mark_asks_for_words_which_are_kept_and_open_no_ticket() {
    marks(5, 3, 5);
    alisa.awaitsMessage("the question", view -> view.contains(WHAT_TO_IMPROVE), PATIENCE);

    alisa.says("Отвечать быстрее");

    given(Optional.of("Отвечать быстрее"), 5, 3, 5);
    alisa.awaitsMessage("thanks", view -> view.contains("Спасибо за оценку"), PATIENCE);
    assertThat(survey().buttons()).isEmpty();
    assertThat(main.awaitsMessage("Отвечать быстрее").text()).contains("5 · 3 · 5");
    desk.awaitRest();
    assertThat(desk.database().ticketsOf(alisa.id())).hasSize(1);
  }

  @Test
  void the_words_can_be_left_out() {
    marks(1, 2, 3);
    MessageView question =
        alisa.awaitsMessage("the question", view -> view.contains(WHAT_TO_IMPROVE), PATIENCE);

    SupportDeskDriver.tap(alisa, question, "Пропустить");

    given(Optional.empty(), 1, 2, 3);
    main.awaitsMessage("1 · 2 · 3");
  }

  @Test
  void words_said_long_after_they_were_asked_for_open_a_ticket() {
    marks(5, 5, 4);
    alisa.awaitsMessage("the question", view -> view.contains(WHAT_TO_IMPROVE), PATIENCE);
    desk.office().clock().forward(Duration.ofHours(2));

    alisa.says("[другой вопрос]");

    awaitTrue("a second ticket", () -> desk.database().ticketsOf(alisa.id()).size() == 2);
    desk.main(alisa).awaitsMessage("[другой вопрос]");
    given(Optional.empty(), 5, 5, 4);
  }

  @Test
  void something_else_said_instead_of_a_mark_opens_a_ticket_and_the_survey_goes_on() {
    MessageView survey = survey();

    alisa.says("[ещё вопрос]");

    awaitTrue("a second ticket", () -> desk.database().ticketsOf(alisa.id()).size() == 2);
    desk.main(alisa).awaitsMessage("[ещё вопрос]");
    assertThat(survey.buttons()).hasSize(5);
    marks(5, 5, 5);
    given(Optional.empty(), 5, 5, 5);
  }

  @Test
  void a_mark_given_twice_counts_once() {
    MessageView first = survey();
    SupportDeskDriver.tap(alisa, first, "5").awaitsAnswer(PATIENCE);
    assertThat(alert(SupportDeskDriver.tap(alisa, first, "1"))).contains("уже ответили");
    next(first);
    mark(4);
    mark(4);
    alisa.awaitsMessage("the question", view -> view.contains(WHAT_TO_IMPROVE), PATIENCE);
    assertThat(alert(SupportDeskDriver.tap(alisa, first, "2"))).contains("уже ответили");
    alisa.says("Хорошо");

    given(Optional.of("Хорошо"), 5, 4, 4);
    desk.awaitRest();
    assertThat(ChatTexts.in(main).count("Оценки клиента")).isEqualTo(1);
  }

  @Test
  void a_mark_of_somebody_else_does_not_count() {
    MessageView survey = survey();

    String answer = alert(desk.timur().tapsData(survey, survey.buttons().getFirst().data()));

    assertThat(answer).contains("Оценивает тот, кто обращался");
    assertThat(survey().text()).isEqualTo(survey.text());
  }

  @Test
  void a_survey_ends_after_a_day() {
    MessageView survey = survey();
    SupportDeskDriver.tap(alisa, survey, "5");
    next(survey);
    desk.awaitRest();

    desk.office().clock().forward(Duration.ofHours(25));

    awaitTrue("the end", () -> desk.database().surveyState(1).equals("OVER"));
    assertThat(alert(SupportDeskDriver.tap(alisa, survey, "5"))).contains("вышло");
    assertThat(desk.database().feedback(1)).isEmpty();
  }

  @Test
  void a_client_who_blocked_the_bot_is_not_asked() {
    SimulatedPerson timur = desk.timur();
    desk.inWork(timur, desk.ivan(), "[беда Тимура]");
    timur.blocks();
    desk.main(timur).awaitsMessage("заблокировал");

    desk.closed(timur);
    desk.main(timur).awaitsClosed();
    desk.awaitRest();

    assertThat(desk.database().surveyState(2)).isEmpty();
    assertThat(timur.messages()).noneMatch(view -> view.contains("Оцените"));
  }

  private void marks(int... marks) {
    for (int mark : marks) {
      mark(mark);
    }
  }

  /** Answers the present question, and waits for the next one. */
  private void mark(int mark) {
    MessageView question = survey();
    SupportDeskDriver.tap(alisa, question, Integer.toString(mark));
    next(question);
  }

  private void next(MessageView question) {
    awaitTrue("what follows " + question.text(), () -> !survey().text().equals(question.text()));
  }

  /** The survey in its present form. */
  private MessageView survey() {
    MessageView sent = alisa.awaitsMessage("a survey", SurveyTest::isSurvey, PATIENCE);
    return alisa.messages().stream()
        .filter(view -> view.id() == sent.id())
        .findFirst()
        .orElseThrow();
  }

  private void given(Optional<String> comment, Integer... marks) {
    awaitTrue("feedback", () -> desk.database().feedback(1).isPresent());
    assertThat(desk.database().feedback(1)).contains(new Feedback(List.of(marks), comment));
  }

  /** True for the message sent with the first question, also after its edits. */
  private static boolean isSurvey(MessageView view) {
    return view.contains("Оцените")
        || view.earlierTexts().stream().anyMatch(text -> text.contains("Оцените"));
  }
}
