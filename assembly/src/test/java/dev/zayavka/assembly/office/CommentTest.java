package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.APPROVE;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** The comment to a decision. */
@ParameterizedClass
@CsvSource({"POLLING, false", "WEBHOOK, true"})
@Execution(ExecutionMode.CONCURRENT)
class CommentTest {

  private final Mode mode;
  private final boolean redis;

  private TestOffice office;
  private SimulatedPerson anna;

  CommentTest(Mode mode, boolean redis) {
    this.mode = mode;
    this.redis = redis;
  }

  @BeforeEach
  void open() {
    office = TestOffice.plan(mode).redis(redis).running();
    anna = office.anna();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whatever_is_no_comment_is_asked_for_again_with_the_reason() {
    MessageView question = asked(REJECT);

    question = askedAgain(question, "Комментарий не может быть пустым", "\u2003\n\u00a0");
    anna.privately().sendsSticker("👍");
    question = askedAgain(question, "Нужен именно текст");
    anna.privately().sendsVoice();
    question = askedAgain(question, "Нужен именно текст");
    anna.privately().sendsPhoto("");
    question = askedAgain(question, "Нужен именно текст");
    askedAgain(question, "длиннее 1\u00a0000 символов", "ы".repeat(1001));
    assertThat(office.creditDatabase().status(1001)).isEqualTo("IN_PROGRESS");

    String longest = "🚗".repeat(500) + "ы".repeat(500);
    anna.says(longest);
    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment()).contains(longest);
    assertThat(office.onef().received().getFirst().json().path("Comment").asText())
        .isEqualTo(longest);
  }

  @Test
  void words_are_a_comment_in_whatever_kind_they_come() {
    asked(REJECT);
    anna.privately().sendsRich("\ufe0f");
    anna.awaitsMessage("Комментарий не может быть пустым");
    anna.privately().sendsPhoto("нет залога");
    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("нет залога");
  }

  @Test
  void cancel_brings_the_two_buttons_back() {
    MessageView question = asked(APPROVE);
    anna.says("/cancel");
    MessageView card =
        anna.awaitsMessage(
            "the card again",
            view -> view.sequence() > question.sequence() && !view.buttons().isEmpty(),
            PATIENCE);
    assertThat(card.buttonTexts()).containsExactly(APPROVE, REJECT);
    MessageView said = anna.says("уже не комментарий");
    anna.awaitsMessageAfter(said, "Не знаю, что с этим сделать", PATIENCE);
    assertThat(office.creditDatabase().status(1001)).isEqualTo("IN_PROGRESS");

    anna.taps(card, REJECT);
    anna.awaitsMessageAfter(card, "отклонить", PATIENCE);
    anna.says("Передумала");
    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().decision()).contains("REJECTED");
  }

  @Test
  void the_last_verdict_chosen_is_the_one_that_counts() {
    asked(APPROVE);
    MessageView card = office.privateCard(anna, 1001, REJECT);
    anna.taps(card, REJECT);
    anna.awaitsMessage("отклонить", PATIENCE);
    anna.says("Отказ");
    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().decision()).contains("REJECTED");
  }

  @Test
  void what_others_say_and_what_is_said_in_the_group_is_no_comment() {
    asked(APPROVE);
    SimulatedPerson boris = office.boris();
    MessageView said = boris.says("Комментарий Бориса");
    boris.awaitsMessageAfter(said, "Не знаю", PATIENCE);
    anna.in(office.group()).says("Коллеги, кто обедать?");
    office.awaitRest();
    assertThat(office.creditDatabase().status(1001)).isEqualTo("IN_PROGRESS");

    anna.says("Комментарий Анны");
    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Комментарий Анны");
  }

  @Test
  void a_restart_while_it_waits_loses_nothing() {
    asked(APPROVE);
    office.stops(office.bot());
    anna.says("Сказано, пока бота не было");
    office.starts();

    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Сказано, пока бота не было");
  }

  @Test
  void two_requests_in_work_do_not_mix_their_comments() {
    MessageView first = office.inWork(anna, 1001);
    MessageView second = office.inWork(anna, 1002);
    anna.taps(first, APPROVE);
    office.question(anna, 1001);
    anna.taps(second, REJECT);
    office.question(anna, 1002);

    anna.says("Второй отказ");
    office.awaitStatus(1002, "DONE");
    assertThat(office.creditDatabase().status(1001)).isEqualTo("IN_PROGRESS");
    anna.taps(first, APPROVE);
    anna.awaitsMessage(
        "the first question again",
        view -> view.contains("№1001: передать АЛ") && view.sequence() > second.sequence(),
        PATIENCE);
    office.awaitRest();
    anna.says("Первая годится");
    office.awaitStatus(1001, "DONE");
    assertThat(office.creditDatabase().request(1001).orElseThrow().comment())
        .contains("Первая годится");
  }

  private MessageView asked(String button) {
    anna.taps(office.inWork(anna, 1001), button);
    return office.question(anna, 1001);
  }

  private MessageView askedAgain(MessageView question, String reason, String... said) {
    for (String text : said) {
      anna.says(text);
    }
    return anna.awaitsMessageAfter(question, reason, PATIENCE);
  }
}
