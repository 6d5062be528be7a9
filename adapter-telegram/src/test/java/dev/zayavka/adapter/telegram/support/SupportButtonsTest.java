package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.support.Tickets.IVAN;
import static dev.zayavka.adapter.telegram.support.Tickets.TECH_GROUP;
import static dev.zayavka.adapter.telegram.support.Tickets.TICKET;
import static dev.zayavka.adapter.telegram.support.Tickets.VERSION;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeSupportDesk;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.support.SupportButton.AssignTo;
import dev.zayavka.adapter.telegram.support.SupportButton.CloseTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.ConfirmClosing;
import dev.zayavka.adapter.telegram.support.SupportButton.GiveMark;
import dev.zayavka.adapter.telegram.support.SupportButton.KeepOpen;
import dev.zayavka.adapter.telegram.support.SupportButton.ReopenTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.SkipComment;
import dev.zayavka.adapter.telegram.support.SupportButton.TurnTickets;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.testkit.Concurrently;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupportButtonsTest {

  private static final long CARD = 501;
  private static final long ANNA = 11;

  private final BotBench bench = BotBench.withSupport();
  private long nextUpdate = 700;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void each_button_is_its_command_and_its_success_a_passing_note() {
    bench.support.outcome = new TicketOutcome.Accepted(Tickets.working());
    bench.support.ask.view = Tickets.seen(Tickets.working());

    assertThat(press(new AssignTo(TICKET, VERSION, IVAN.id()), ANNA).text())
        .isEqualTo("Обращение #15 отдано в работу.");
    assertThat(press(new CloseTicket(TICKET, VERSION), ANNA).text()).contains("закрыто");
    assertThat(press(new ReopenTicket(TICKET, VERSION), ANNA).text()).contains("снова открыто");
    assertThat(press(new ConfirmClosing(TICKET, VERSION), ANNA).text()).contains("закрыто");
    FakeTelegram.Call last = press(new KeepOpen(TICKET, VERSION), ANNA);
    assertThat(last.text()).contains("остаётся открытым");
    assertThat(last.parameters().path("show_alert").asBoolean(true)).isFalse();

    assertThat(bench.support.calls)
        .containsExactly(
            "tg:700 assign 15 7 by STAFF Анна Ковалёва",
            "tg:701 close 15 by STAFF Анна Ковалёва",
            "tg:702 reopen 15 by STAFF Анна Ковалёва",
            "tg:703 confirm closing 15 on 501 STAFF Анна Ковалёва",
            "tg:704 keep open 15 on 501 STAFF Анна Ковалёва");
  }

  @Test
  void a_button_in_a_technicians_group_is_pressed_by_a_technician() {
    tap(Json.tap(700, TECH_GROUP.value(), CARD, ANNA, pack(new CloseTicket(TICKET, VERSION))));
    assertThat(bench.support.calls).containsExactly("tg:700 close 15 by TECH Анна Ковалёва");
  }

  @ParameterizedTest
  @EnumSource(TicketReason.class)
  void a_refusal_is_an_alert_with_the_present_state(TicketReason reason) {
    bench.support.outcome = new TicketOutcome.Refused(reason, Tickets.working());
    bench.support.ask.view = Tickets.seen(Tickets.working());

    FakeTelegram.Call answer = press(new CloseTicket(TICKET, VERSION), ANNA);

    assertThat(answer.parameters().path("show_alert").asBoolean()).isTrue();
    assertThat(answer.text()).endsWith("Обращение #15 в работе у Иван.").hasSizeLessThan(200);
  }

  @Test
  void the_present_state_has_words_whatever_it_is() {
    bench.support.outcome = new TicketOutcome.Refused(TicketReason.CLOSED, Tickets.closed());

    assertThat(press(new CloseTicket(TICKET, 0), ANNA).text()).contains("Обращения #15 нет.");
    bench.support.ask.view = Tickets.seen(Tickets.fresh());
    assertThat(press(new CloseTicket(TICKET, 0), ANNA).text()).contains("Обращение #15: новое.");
    bench.support.ask.view = Tickets.seen(Tickets.closed());
    assertThat(press(new CloseTicket(TICKET, 0), ANNA).text()).contains("Обращение #15 закрыто.");
  }

  @Test
  void a_button_from_before_the_last_step_is_decided_by_the_state() {
    bench.support.ask.view = Tickets.seen(Tickets.working());

    press(new AssignTo(TICKET, VERSION - 1, new TechnicianId(8)), ANNA);

    assertThat(bench.support.calls).hasSize(1);
  }

  @Test
  void a_button_from_a_version_there_never_was_is_stale() {
    bench.support.ask.view = Tickets.seen(Tickets.working());

    assertThat(press(new CloseTicket(TICKET, VERSION + 1), ANNA).text())
        .isEqualTo("Кнопка устарела. Обращение #15 в работе у Иван.");
    assertThat(bench.support.calls).isEmpty();
  }

  @Test
  void buttons_of_forwarded_copies_are_stale() {
    assertThat(tap(forwarded(new CloseTicket(TICKET, VERSION))).text()).contains("устарела");
    assertThat(tap(forwarded(new GiveMark(TICKET, 1, 5))).text()).contains("устарела");
    assertThat(tap(forwarded(new TurnTickets(TicketFilter.OPEN, 2))).text()).contains("устарела");

    assertThat(bench.support.calls).isEmpty();
    assertThat(bench.converse.replies()).isEmpty();
  }

  @Test
  void a_press_that_comes_again_ends_the_waiting_sign_and_says_nothing() {
    assertThat(press(new CloseTicket(TICKET, VERSION), ANNA).parameters().has("text")).isFalse();
  }

  @Test
  void marks_are_given_on_the_message_that_goes_on_to_the_next_question() {
    bench.support.surveyOutcome = new SurveyOutcome.Taken(new SurveyState.NotAsked());

    assertThat(press(new GiveMark(TICKET, 2, 4), ANNA).parameters().has("text")).isFalse();
    assertThat(press(new SkipComment(TICKET), ANNA).parameters().has("text")).isFalse();

    assertThat(bench.support.calls)
        .containsExactly("tg:700 mark 15 2 4 by 11", "tg:701 skip 15 by 11");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_ASKED, не ждёт",
    "NOT_YOURS, кто обращался",
    "ANSWERED_BEFORE, уже ответили",
    "TOO_LATE, вышло"
  })
  void an_answer_to_the_survey_that_is_not_taken_is_explained(
      SurveyOutcome.Reason reason, String words) {
    bench.support.surveyOutcome = new SurveyOutcome.Refused(reason, new SurveyState.NotAsked());

    FakeTelegram.Call answer = press(new GiveMark(TICKET, 2, 4), ANNA);

    assertThat(answer.parameters().path("show_alert").asBoolean()).isTrue();
    assertThat(answer.text()).contains(words);
  }

  @Test
  void admins_turn_pages_and_others_are_told_the_button_is_old() {
    TurnTickets next = new TurnTickets(TicketFilter.OPEN, 2);

    press(next, anAdmin().id().value());
    assertThat(bench.converse.replies())
        .containsExactly(
            new ShowTickets(
                anAdmin().id(),
                TicketFilter.OPEN,
                2,
                Optional.of(new MessageRef(FakeSupportDesk.MAIN_GROUP, CARD))));

    assertThat(press(next, ANNA).text()).contains("устарела");
    assertThat(bench.converse.replies()).hasSize(1);
  }

  private FakeTelegram.Call press(CallbackData data, long from) {
    return tap(Json.tap(nextUpdate, FakeSupportDesk.MAIN_GROUP.value(), CARD, from, pack(data)));
  }

  private String forwarded(CallbackData data) {
    return Json.tap(
            nextUpdate,
            FakeSupportDesk.MAIN_GROUP.value(),
            CARD,
            anAdmin().id().value(),
            pack(data))
        .replace(
            "\"text\":\"card\"",
            "\"text\":\"card\",\"forward_origin\":{\"type\":\"hidden_user\",\"date\":4,"
                + "\"sender_user_name\":\"X\"}");
  }

  private static String pack(CallbackData data) {
    return data.packed();
  }

  /** Presses, and waits for the answer to this press, which is sent beside the handling. */
  private FakeTelegram.Call tap(String json) {
    String query = "q" + nextUpdate++;
    bench.post(json);
    return await()
        .until(
            () ->
                bench.telegram.calls("answerCallbackQuery").stream()
                    .filter(
                        call -> call.parameters().path("callback_query_id").asText().equals(query))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Concurrently.PATIENCE);
  }
}
