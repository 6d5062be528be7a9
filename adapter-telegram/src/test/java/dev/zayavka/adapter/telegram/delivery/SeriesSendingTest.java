package dev.zayavka.adapter.telegram.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendKeys;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.delivery.Rendering.ShowAction;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeChats;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that follow each other, keyboards in place of the letters, and chat actions. */
class SeriesSendingTest {

  private static final ChatId CHAT = anAnalyst().id().privateChat();
  private static final String BUSY =
      "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
          + "\"parameters\":{\"retry_after\":7}}";

  private final FakeTelegram telegram = new FakeTelegram();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, new Counters());
  private final MovableClock clock = new MovableClock();
  private Rendering shown = new ShowAction(CHAT, ShowAction.TYPING);
  private final TelegramSink sink =
      new TelegramSink(
          api,
          new Renderers(List.of(new Shown())),
          new BotBench.Budget(),
          SendPace.TELEGRAM,
          new InMemoryStore().shownDigests(),
          new FakeChats(),
          clock);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void a_series_arrives_in_its_order_and_its_last_message_is_the_receipt() {
    assertThat(deliver(series("1", "2", "3")))
        .isEqualTo(new Delivered(new Receipt.Message(new MessageRef(CHAT, 7))));

    assertThat(texts()).containsExactly("1", "2", "3");
  }

  @Test
  void a_series_that_was_turned_away_goes_on_where_it_stopped() {
    shown = series("1", "2", "3");
    telegram.next("sendMessage", 200, "{\"ok\":true,\"result\":{\"message_id\":7}}");
    telegram.next("sendMessage", 429, BUSY);

    assertThat(deliver(shown)).isEqualTo(new RetryAfter(Duration.ofSeconds(7)));
    clock.advance(Duration.ofSeconds(8));
    assertThat(deliver(shown)).isInstanceOf(Delivered.class);

    assertThat(texts()).containsExactly("1", "2", "2", "3");
    deliver(shown);
    assertThat(texts()).as("and begins anew for another delivery").hasSize(7);
  }

  @Test
  void a_series_ends_at_a_refusal() {
    telegram.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user");

    assertThat(deliver(series("1", "2"))).isInstanceOf(Refused.class);
    assertThat(texts()).containsExactly("1");
  }

  @Test
  void a_keyboard_takes_the_place_of_the_letters() {
    deliver(new SendKeys(CHAT, new Html("текст"), List.of(List.of("a", "b"), List.of("c"))));

    JsonNode markup = markup();
    assertThat(markup.path("keyboard").path(0).path(1).path("text").asText()).isEqualTo("b");
    assertThat(markup.path("keyboard").path(1).path(0).path("text").asText()).isEqualTo("c");
    assertThat(markup.path("is_persistent").asBoolean()).isTrue();
    assertThat(markup.path("resize_keyboard").asBoolean()).isTrue();
  }

  @Test
  void a_keyboard_goes_when_there_are_no_keys() {
    deliver(new SendKeys(CHAT, new Html("текст"), List.of()));

    assertThat(markup().path("remove_keyboard").asBoolean()).isTrue();
  }

  @Test
  void a_chat_action_leaves_no_message() {
    assertThat(deliver(new ShowAction(CHAT, ShowAction.TYPING))).isEqualTo(Delivered.silently());

    FakeTelegram.Call call = telegram.calls("sendChatAction").getFirst();
    assertThat(call.parameters().path("chat_id").asLong()).isEqualTo(CHAT.value());
    assertThat(call.parameters().path("action").asText()).isEqualTo("typing");
  }

  private static Series series(String... texts) {
    return new Series(
        List.of(texts).stream()
            .<Rendering>map(text -> new Send(CHAT, Screen.of(new Html(text))))
            .toList());
  }

  private Delivery deliver(Rendering rendering) {
    shown = rendering;
    return sink.deliver(EveryEffect.aClaimOf(Say.of(anAnalyst().id(), Phrase.HELP)));
  }

  private List<String> texts() {
    return telegram.calls("sendMessage").stream().map(FakeTelegram.Call::text).toList();
  }

  private JsonNode markup() {
    return telegram.calls("sendMessage").getLast().parameters().path("reply_markup");
  }

  private final class Shown implements Renderer<ConversationEffect> {
    @Override
    public Class<ConversationEffect> family() {
      return ConversationEffect.class;
    }

    @Override
    public Rendering render(ConversationEffect effect) {
      return shown;
    }
  }
}
