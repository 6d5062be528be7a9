package dev.zayavka.adapter.telegram.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.delivery.Rendering.Erase;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeChats;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSendingTest {

  private static final ChatId CHAT = anAnalyst().id().privateChat();
  private static final MessageRef MESSAGE = new MessageRef(CHAT, 9);
  private static final byte[] CSV = "\uFEFFМодель;№\r\n".getBytes(StandardCharsets.UTF_8);

  private final FakeTelegram telegram = new FakeTelegram();
  private final Counters counters = new Counters();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, counters);
  private final BotBench.Budget budget = new BotBench.Budget();

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void a_document_goes_out_with_its_name_and_its_bytes() throws IOException {
    assertThat(deliver(csv(new Html("<b>Устройства</b> &amp; их владельцы"))))
        .isEqualTo(new Delivered(new Receipt.Message(new MessageRef(CHAT, 7))));

    FakeTelegram.Call call = telegram.calls("sendDocument").getFirst();
    assertThat(call.parameters().path("chat_id").asLong()).isEqualTo(CHAT.value());
    assertThat(call.parameters().path("document").path("name").asText()).isEqualTo("devices.csv");
    assertThat(call.parameters().path("document").path("content").binaryValue()).isEqualTo(CSV);
    assertThat(call.parameters().path("caption").asText())
        .isEqualTo("<b>Устройства</b> &amp; их владельцы");
    assertThat(call.parameters().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(counters.all()).containsExactly("sendDocument OK");
  }

  @Test
  void a_picture_goes_out_as_a_file_and_without_a_caption_when_there_is_none() {
    deliver(new SendFile(CHAT, "label-1.png", new byte[] {1, 2, 3}, Html.EMPTY));

    FakeTelegram.Call call = telegram.calls("sendDocument").getFirst();
    assertThat(call.parameters().path("document").path("name").asText()).isEqualTo("label-1.png");
    assertThat(call.parameters().has("caption")).isFalse();
  }

  @Test
  void a_file_is_paid_for_as_anything_else() {
    deliver(csv(Html.EMPTY));
    assertThat(budget.taken).containsExactly(CHAT);

    budget.wait = Duration.ofSeconds(3);
    assertThat(deliver(csv(Html.EMPTY))).isEqualTo(new RetryAfter(Duration.ofSeconds(3)));
    assertThat(telegram.calls("sendDocument")).hasSize(1);
  }

  @Test
  void what_is_answered_to_a_file_is_understood_as_to_anything_else() {
    telegram.next(
        "sendDocument",
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
            + "\"parameters\":{\"retry_after\":7}}");
    assertThat(deliver(csv(Html.EMPTY))).isEqualTo(new RetryAfter(Duration.ofSeconds(7)));

    telegram.refuse("sendDocument", 413, "Request Entity Too Large");
    assertThat(deliver(csv(Html.EMPTY)))
        .isEqualTo(new Refused(413, "Request Entity Too Large", true));

    telegram.next("sendDocument", 502, "<html>");
    assertThat(deliver(csv(Html.EMPTY))).isInstanceOf(TryLater.class);

    telegram.refuse("sendDocument", 404, "Not Found: bot" + FakeTelegram.TOKEN);
    assertThat(deliver(csv(Html.EMPTY))).asString().doesNotContain("secret");
  }

  @Test
  void a_message_is_taken_away() {
    assertThat(deliver(new Erase(MESSAGE))).isEqualTo(Delivered.silently());

    FakeTelegram.Call call = telegram.calls("deleteMessage").getFirst();
    assertThat(call.parameters().path("chat_id").asLong()).isEqualTo(CHAT.value());
    assertThat(call.parameters().path("message_id").asLong()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message to delete not found",
        "Bad Request: message can't be deleted for everyone",
        "Bad Request: message can't be deleted",
        "Bad Request: MESSAGE_ID_INVALID"
      })
  void a_message_that_is_gone_or_too_old_needs_no_taking_away(String words) {
    telegram.refuse("deleteMessage", 400, words);

    assertThat(deliver(new Erase(MESSAGE))).isEqualTo(new Obsolete(Why.MESSAGE_GONE));
  }

  private static SendFile csv(Html caption) {
    return new SendFile(CHAT, "devices.csv", CSV, caption);
  }

  private Delivery deliver(Rendering rendering) {
    return new TelegramSink(
            api,
            showing(rendering),
            budget,
            SendPace.TELEGRAM,
            new InMemoryStore().shownDigests(),
            new FakeChats(),
            new MovableClock())
        .deliver(EveryEffect.aClaimOf(Say.of(anAnalyst().id(), Phrase.HELP)));
  }

  private static Renderers showing(Rendering rendering) {
    return new Renderers(
        List.of(
            new Renderer<ConversationEffect>() {
              @Override
              public Class<ConversationEffect> family() {
                return ConversationEffect.class;
              }

              @Override
              public Rendering render(ConversationEffect effect) {
                return rendering;
              }
            }));
  }
}
