package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tickets are closed in four ways, and opened again. */
@Execution(ExecutionMode.CONCURRENT)
class ClosingTest extends TicketInWork {

  private static final String CLOSED = "🟣 [Закрыт | @Иван] #1 | Алиса Петрова";
  private static final String IN_WORK = "🟡 [В работе | @Иван] #1 | Алиса Петрова";

  /** The bot cannot tell whether a topic is still as a person left it. */
  private static final String[] CLOSED_BY_HAND = {"closeForumTopic", "reopenForumTopic"};

  @BeforeEach
  void topicsMayBeClosedAndOpenedAgain() {
    desk.office().mayRepeat(CLOSED_BY_HAND);
  }

  @Test
  void the_button_closes_the_ticket_and_both_topics_and_the_client_is_told() {
    SupportDeskDriver.tap(maria, desk.card(main), SupportDeskDriver.CLOSE);

    isClosed();
    alisa.awaitsMessage("закрыто");
    alisa.awaitsMessage("a survey", view -> view.buttons().size() == 5, PATIENCE);
    assertThat(desk.database().surveyState(1)).isEqualTo("ASKING");
  }

  @Test
  void the_technicians_command_closes_it() {
    ivan.in(mirror).says("/close");

    isClosed();
    ChatTexts.with(alisa).never("/close");
  }

  @Test
  void an_anonymous_admins_command_in_the_main_topic_closes_it() {
    maria.in(main).anonymously().says("/close@zayavka_bot");

    isClosed();
  }

  @Test
  void staff_who_write_into_a_closed_ticket_are_told_and_nothing_crosses() {
    desk.closed(alisa);
    isClosed();

    MessageView late = ivan.in(mirror).says("[поздно]");
    MessageView hint =
        mirror.awaitsMessage(
            "a hint", view -> view.fromBot() && view.replyTo() == late.id(), PATIENCE);
    maria.in(main).says("[и тут поздно]");
    main.awaitsMessage("a hint", view -> view.fromBot() && view.contains("/reopen"), PATIENCE);
    desk.awaitRest();

    assertThat(hint.text()).contains("закрыто");
    ChatTexts.with(alisa).never("[поздно]", "[и тут поздно]");
    ChatTexts.in(main).never("[поздно]");
    ChatTexts.in(mirror).never("[и тут поздно]");
    assertThat(main.closed()).isTrue();
    assertThat(mirror.closed()).isTrue();
  }

  @Test
  void what_a_client_says_while_the_ticket_is_being_closed_belongs_to_it_or_to_the_next() {
    for (int round = 1; round <= 5; round++) {
      String words = "[" + round + "]";
      maria.in(desk.main(alisa)).says("/close");
      alisa.says(words);
      awaitTrue(words + " somewhere", () -> topicsWith(words) == 1);
      desk.awaitRest();
    }

    ChatTexts.with(alisa).onceInOrder("[1]", "[2]", "[3]", "[4]", "[5]");
    for (int round = 1; round <= 5; round++) {
      assertThat(topicsWith("[" + round + "]")).isEqualTo(1);
    }
  }

  @Test
  void a_topic_closed_by_hand_asks_whether_the_ticket_is_done_and_yes_closes_it() {
    main.group().closesTopic(maria, main.id());
    MessageView question = question();
    assertThat(desk.database().status(1)).isEqualTo("WORK");

    SupportDeskDriver.tap(maria, question, SupportDeskDriver.CLOSE);

    isClosed();
    main.awaitsMessage("#1 закрыто.");
  }

  @Test
  void a_topic_closed_by_hand_is_opened_again_when_the_ticket_is_not_done() {
    main.group().closesTopic(maria, main.id());

    SupportDeskDriver.tap(maria, question(), "Оставить открытым");

    main.awaitsOpen();
    assertThat(desk.database().status(1)).isEqualTo("WORK");
    maria.in(main).says("[дальше]");
    alisa.awaitsMessage("[дальше]");
  }

  @Test
  void a_ticket_opened_again_goes_on_with_its_history() {
    desk.closed(alisa);
    isClosed();

    maria.in(main).says("/reopen");

    main.awaitsName(IN_WORK).awaitsOpen();
    mirror.awaitsOpen();
    alisa.awaitsMessage("снова открыто");
    alisa.says("[ещё вопрос]");
    mirror.awaitsMessage("[ещё вопрос]");
    main.awaitsMessage("[ещё вопрос]");
    desk.awaitRest();
    ChatTexts.in(mirror).onceInOrder("[начало]", "[ещё вопрос]");
    assertThat(desk.database().ticketsOf(alisa.id())).hasSize(1);
    assertThat(desk.database().events(1)).containsSubsequence("OPENED", "CLOSED", "REOPENED");
    assertThat(desk.database().surveyState(1)).isEqualTo("OVER");
  }

  @Test
  void a_ticket_is_not_opened_again_after_a_week_nor_beside_another() {
    desk.closed(alisa);
    isClosed();
    desk.office().clock().forward(Duration.ofDays(8));
    maria.in(main).says("/reopen");
    main.awaitsMessage("7 дней");
    assertThat(desk.database().status(1)).isEqualTo("CLOSED");

    alisa.says("[новая беда]");
    awaitTrue("a second ticket", () -> desk.database().ticketsOf(alisa.id()).size() == 2);
    desk.main(alisa).awaitsMessage("[новая беда]");
    desk.closed(alisa);
    alisa.says("[третья беда]");
    awaitTrue("a third ticket", () -> desk.database().ticketsOf(alisa.id()).size() == 3);
    LiveTopic second =
        desk.rooms().main().at(desk.database().ticket(2).orElseThrow().topic()).awaitsClosed();
    maria.in(second).says("/reopen");
    second.awaitsMessage("другое открытое");
    assertThat(desk.database().status(2)).isEqualTo("CLOSED");
  }

  /** Number of topics of the main group that contain this text. */
  private long topicsWith(String words) {
    return main.group().topics().stream()
        .filter(topic -> ChatTexts.in(main.group().at(topic.id())).count(words) > 0)
        .count();
  }

  private void isClosed() {
    main.awaitsName(CLOSED).awaitsClosed();
    mirror.awaitsName(CLOSED).awaitsClosed();
    desk.awaitStatus(alisa, "CLOSED");
  }

  private MessageView question() {
    return main.awaitsMessage("a question", view -> view.contains("закрыли вручную"), PATIENCE);
  }
}
