package dev.zayavka.adapter.telegram.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.LogLines;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.contract.delivery.SinkContract;
import dev.zayavka.testkit.fixture.EveryCreditState;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramSinkTest implements SinkContract {

  private final BotBench bench = new BotBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Override
  public Sink sink() {
    return bench.adapter().sink();
  }

  @Override
  public Claim aClaim() {
    return EveryEffect.aClaimOf(Say.of(anAnalyst().id(), Phrase.HELP));
  }

  @Override
  public void outsideIsGone() {
    bench.telegram.goAway();
  }

  @Test
  void a_message_goes_out_as_html_without_link_previews() {
    bench.credit.state = EveryCreditState.received(aDossier());

    assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP)))
        .extracting("receipt")
        .isEqualTo(new Receipt.Message(new MessageRef(GROUP, 7)));

    FakeTelegram.Call call = bench.telegram.calls("sendMessage").getFirst();
    assertThat(call.parameters().path("chat_id").asLong()).isEqualTo(GROUP.value());
    assertThat(call.parameters().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(call.parameters().path("link_preview_options").path("is_disabled").asBoolean())
        .isTrue();
    assertThat(call.buttons()).containsExactly("Accept");
    assertThat(call.firstData()).isEqualTo("c:accept:1001:0");
  }

  @Test
  void without_budget_nothing_is_called() {
    bench.budget.wait = Duration.ofSeconds(3);

    assertThat(bench.deliver(Say.of(anAnalyst().id(), Phrase.HELP)))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(3)));
    assertThat(bench.telegram.methods()).isEmpty();
  }

  @Test
  void what_comes_to_nothing_costs_nothing() {
    bench.credit.state = EveryCreditState.assigned(aDossier());

    assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
    assertThat(bench.budget.taken).isEmpty();
  }

  @Test
  void a_group_that_moved_is_written_to_where_it_is_now_and_pays_there() {
    ChatId now = new ChatId(-100777);
    bench.chats.moves.put(GROUP, now);
    bench.credit.state = EveryCreditState.received(aDossier());

    assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP)))
        .extracting("receipt")
        .isEqualTo(new Receipt.Message(new MessageRef(now, 7)));
    assertThat(bench.budget.taken).containsExactly(now);
  }

  @Test
  void a_group_that_has_just_moved_is_told_and_asked_for_anew() {
    ChatId now = new ChatId(-100777);
    bench.credit.state = EveryCreditState.received(aDossier());
    bench.telegram.next(
        "sendMessage",
        400,
        """
        {"ok":false,"error_code":400,"description":"group chat was upgraded",\
        "parameters":{"migrate_to_chat_id":-100777}}""");

    assertThat(bench.deliver(new PublishCard(ONEF_ID, GROUP))).isEqualTo(new Moved(GROUP, now));
    bench.chats.moves.put(GROUP, now);
    bench.deliver(new PublishCard(ONEF_ID, GROUP));

    assertThat(bench.telegram.calls("sendMessage").getLast().parameters().path("chat_id").asLong())
        .isEqualTo(now.value());
  }

  @Test
  void a_budget_that_cannot_be_asked_stops_nothing() {
    bench.budget.failure = new IllegalStateException("redis is away");

    assertThat(bench.deliver(Say.of(anAnalyst().id(), Phrase.HELP))).isInstanceOf(Delivered.class);
  }

  @Test
  void an_edit_says_outright_that_no_buttons_are_left() {
    bench.credit.state = EveryCreditState.assigned(aDossier());

    bench.deliver(new RefreshCard(ONEF_ID, aCard()));

    FakeTelegram.Call call = bench.telegram.calls("editMessageText").getFirst();
    assertThat(call.parameters().path("message_id").asLong()).isEqualTo(aCard().messageId());
    assertThat(call.parameters().path("reply_markup").path("inline_keyboard").isArray()).isTrue();
    assertThat(call.buttons()).isEmpty();
  }

  @Test
  void an_edit_of_a_message_that_is_gone_is_over() {
    bench.credit.state = EveryCreditState.published(aDossier());
    bench.telegram.refuse("editMessageText", 400, "Bad Request: message to edit not found");

    assertThat(bench.deliver(new RefreshCard(ONEF_ID, aCard())))
        .isEqualTo(new Obsolete(Why.MESSAGE_GONE));
  }

  @Test
  void a_reminder_answers_the_card_and_goes_out_without_it_too() {
    bench.credit.state = EveryCreditState.published(aDossier());
    bench.clock.advance(Duration.ofMinutes(15));

    bench.deliver(new RemindGroup(ONEF_ID, GROUP));

    FakeTelegram.Call call = bench.telegram.calls("sendMessage").getFirst();
    assertThat(call.parameters().path("reply_parameters").path("message_id").asLong())
        .isEqualTo(aCard().messageId());
    assertThat(
            call.parameters()
                .path("reply_parameters")
                .path("allow_sending_without_reply")
                .asBoolean())
        .isTrue();
    assertThat(call.text()).contains("1001").contains("15 минут");
  }

  @Test
  void each_role_is_offered_its_own_commands() {
    bench.deliver(new OfferCommands(anAnalyst().id()));
    bench.deliver(new OfferCommands(anAdmin().id()));
    bench.adapter().offerCommands();

    FakeTelegram.Call analyst = bench.telegram.calls("setMyCommands").get(0);
    FakeTelegram.Call admin = bench.telegram.calls("setMyCommands").get(1);
    FakeTelegram.Call everybody = bench.telegram.calls("setMyCommands").get(2);
    assertThat(analyst.parameters().path("commands").findValuesAsText("command"))
        .containsExactly("start", "help", "cancel");
    assertThat(analyst.parameters().path("scope").path("chat_id").asLong())
        .isEqualTo(anAnalyst().id().value());
    assertThat(admin.parameters().path("commands").findValuesAsText("command"))
        .contains("requests", "request", "return", "stats", "analysts", "analyst_add");
    assertThat(everybody.parameters().path("commands").findValuesAsText("command"))
        .containsExactly("start", "help", "cancel");
    assertThat(everybody.parameters().has("scope")).isFalse();
  }

  @Test
  void a_decision_is_not_ours_to_send() {
    Claim decision = EveryEffect.aClaimOf(new SendDecision(ONEF_ID));

    assertThatThrownBy(() -> sink().deliver(decision)).isInstanceOf(IllegalStateException.class);
    assertThat(bench.telegram.methods()).isEmpty();
  }

  @Test
  void the_token_is_in_no_log_line_and_in_no_outcome() {
    try (LogLines log = new LogLines()) {
      bench.telegram.refuse("sendMessage", 404, "Not Found: bot" + FakeTelegram.TOKEN);
      assertThat(bench.deliver(Say.of(anAnalyst().id(), Phrase.HELP)).toString())
          .doesNotContain("very-secret");
      bench.telegram.goAway();
      assertThat(bench.deliver(Say.of(anAnalyst().id(), Phrase.HELP)))
          .isInstanceOf(TryLater.class)
          .asString()
          .doesNotContain("very-secret");
      assertThat(log.all()).noneMatch(line -> line.contains("very-secret"));
    }
  }
}
