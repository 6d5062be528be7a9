package dev.zayavka.adapter.telegram.routing;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.credit.CreditButton.Accept;
import dev.zayavka.adapter.telegram.credit.CreditButton.Choose;
import dev.zayavka.adapter.telegram.credit.CreditButton.Decline;
import dev.zayavka.adapter.telegram.credit.CreditButton.ShowPage;
import dev.zayavka.adapter.telegram.credit.CreditButton.Take;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.fake.LogLines;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayEffect;
import dev.zayavka.adapter.telegram.notice.NoticeButton.ReplayUpdate;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.ports.credit.CreditCommand;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.driving.HandleUndelivered.Replay;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ButtonDispatcherTest {

  private static final long CARD = 501;

  private final BotBench bench = new BotBench();
  private long nextUpdate = 700;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void each_button_is_its_command_with_the_version_it_was_drawn_for() {
    bench.credit.outcome = new CreditOutcome.Accepted(EveryCreditState.assigned(aDossier()));
    Instant now = bench.clock.instant();
    MessageRef card = new MessageRef(GROUP, CARD);

    press(new Accept(ONEF_ID, 3));
    press(new Decline(ONEF_ID, 4));
    press(new Take(ONEF_ID, 5));
    press(new Choose(ONEF_ID, 6, Verdict.REJECTED));

    assertThat(bench.credit.commands)
        .containsExactly(
            new AcceptRequest(ONEF_ID, 3, card, anAnalyst(), now),
            new DeclineAssignment(ONEF_ID, 4, card, anAnalyst(), now),
            new TakeIntoWork(ONEF_ID, 5, card, anAnalyst(), now),
            new ChooseVerdict(ONEF_ID, 6, card, Verdict.REJECTED, anAnalyst(), now));
    assertThat(bench.credit.ids).containsExactly("tg:700", "tg:701", "tg:702", "tg:703");
  }

  @Test
  void success_is_a_passing_note() {
    bench.credit.outcome = new CreditOutcome.Accepted(EveryCreditState.assigned(aDossier()));

    FakeTelegram.Call answer = press(new Accept(ONEF_ID, 0));

    assertThat(answer.parameters().path("callback_query_id").asText()).isEqualTo("q700");
    assertThat(answer.parameters().path("show_alert").asBoolean(true)).isFalse();
    assertThat(answer.text()).contains("1001");
  }

  @Test
  void a_refusal_is_an_alert_with_the_present_state() {
    bench.credit.outcome =
        new CreditOutcome.Refused(
            CreditReason.ALREADY_TAKEN, EveryCreditState.inProgress(aDossier()));

    FakeTelegram.Call answer = press(new Accept(ONEF_ID, 0));

    assertThat(answer.parameters().path("show_alert").asBoolean()).isTrue();
    assertThat(answer.text()).contains("в работе у Анна Ковалёва");
  }

  @Test
  void a_press_that_comes_again_ends_the_waiting_sign_and_says_nothing() {
    bench.credit.outcome = new CreditOutcome.Repeated();

    assertThat(press(new Accept(ONEF_ID, 0)).parameters().has("text")).isFalse();
  }

  @Test
  void a_foreign_button_is_out_of_date() {
    FakeTelegram.Call answer = press("accept_1001");

    assertThat(answer.parameters().path("show_alert").asBoolean()).isTrue();
    assertThat(answer.text()).contains("устарела");
    assertThat(bench.credit.commands).isEmpty();
  }

  @Test
  void a_button_that_is_in_work_is_not_worked_on_twice() {
    bench.locks.tryLock(
        "callback:%d:%d:%d".formatted(GROUP.value(), CARD, anAnalyst().id().value()),
        "tg:1",
        Duration.ofSeconds(60));

    assertThat(press(new Accept(ONEF_ID, 0)).text()).isEqualTo("Уже выполняю.");
    assertThat(bench.credit.commands).isEmpty();
  }

  @Test
  void the_same_update_gets_through_to_a_button_it_has_in_work_itself() {
    bench.locks.tryLock(
        "callback:%d:%d:%d".formatted(GROUP.value(), CARD, anAnalyst().id().value()),
        "tg:700",
        Duration.ofSeconds(60));

    press(new Accept(ONEF_ID, 0));

    assertThat(bench.credit.commands).hasSize(1);
  }

  @Test
  void a_button_is_free_again_once_it_is_done() {
    press(new Accept(ONEF_ID, 0));
    press(new Accept(ONEF_ID, 0));

    assertThat(bench.credit.commands).hasSize(2);
  }

  @Test
  void without_locks_buttons_work_all_the_same() {
    bench.locks.failure = new IllegalStateException("redis is away");

    press(new Accept(ONEF_ID, 0));

    assertThat(bench.credit.commands).hasSize(1);
  }

  @Test
  void an_answer_that_does_not_arrive_changes_nothing() {
    bench.telegram.refuse("answerCallbackQuery", 400, "Bad Request: query is too old");

    press(new Accept(ONEF_ID, 0));

    assertThat(bench.credit.commands).hasSize(1);
  }

  @Test
  void admins_turn_pages_and_others_are_told_the_button_is_old() {
    String next = new ShowPage(Optional.of(CreditStatus.NEW), 2).packed();

    press(next, anAdmin().id().value());
    assertThat(bench.converse.replies())
        .containsExactly(
            new ShowRequests(
                anAdmin().id(),
                Optional.of(CreditStatus.NEW),
                2,
                Optional.of(new MessageRef(GROUP, CARD))));

    assertThat(press(next).text()).contains("устарела");
    assertThat(bench.converse.replies()).hasSize(1);
  }

  @Test
  void an_undelivered_effect_is_sent_again() {
    assertThat(press(new ReplayEffect(55)).text()).isEqualTo("Отправляю ещё раз.");
    bench.undelivered.outcome = Replay.NOT_WAITING;
    assertThat(press(new ReplayEffect(55)).text()).contains("доставлено");
    bench.undelivered.outcome = Replay.NOT_AN_ADMIN;
    assertThat(press(new ReplayEffect(55)).text()).contains("администраторы");
    assertThat(bench.undelivered.replayed).containsExactly(55L, 55L, 55L);
  }

  @Test
  void an_update_that_was_put_aside_is_replayed_by_admins_alone() {
    String json = Json.message(300, anAnalyst().id().value(), "/start");
    bench.deadUpdates.park(new DeadUpdate(300, json, "x", bench.clock.instant()));
    String replay = new ReplayUpdate(300).packed();

    assertThat(press(replay).text()).contains("администраторы");
    assertThat(bench.converse.replies()).isEmpty();

    press(replay, anAdmin().id().value());
    assertThat(bench.converse.replies()).isNotEmpty();
    assertThat(bench.deadUpdates.find(300)).isEmpty();
  }

  @Test
  void every_line_about_a_press_names_the_update_and_nobody() {
    bench.locks.failure = new IllegalStateException("Анна Ковалёва");
    try (LogLines log = new LogLines()) {
      press(new Accept(ONEF_ID, 0));

      assertThat(log.all()).isNotEmpty().noneMatch(line -> line.contains("Анна"));
      assertThat(log.all()).anyMatch(line -> line.contains("update_id=700"));
    }
  }

  @Test
  void the_command_of_a_button_carries_where_it_was_shown() {
    press(new Accept(ONEF_ID, 0));

    assertThat(bench.credit.commands.getFirst())
        .isInstanceOfSatisfying(
            CreditCommand.ByButton.class,
            command -> assertThat(command.shownOn()).isEqualTo(new MessageRef(GROUP, CARD)));
  }

  private FakeTelegram.Call press(CallbackData data) {
    return press(data.packed());
  }

  private FakeTelegram.Call press(String data) {
    return press(data, anAnalyst().id().value());
  }

  /** Presses, and waits for the answer to this press, which is sent beside the handling. */
  private FakeTelegram.Call press(String data, long from) {
    String query = "q" + nextUpdate;
    assertThat(bench.post(Json.tap(nextUpdate++, GROUP.value(), CARD, from, data)))
        .isEqualTo(Received.OK);
    return await().until(() -> answerTo(query), Optional::isPresent).orElseThrow();
  }

  private Optional<FakeTelegram.Call> answerTo(String query) {
    return bench.telegram.calls("answerCallbackQuery").stream()
        .filter(call -> call.parameters().path("callback_query_id").asText().equals(query))
        .findFirst();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Concurrently.PATIENCE);
  }
}
