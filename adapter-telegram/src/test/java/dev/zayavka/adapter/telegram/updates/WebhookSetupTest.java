package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.TelegramRefusal;
import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.FakeTelegram.Call;
import dev.zayavka.adapter.telegram.fake.LogLines;
import dev.zayavka.testkit.MovableClock;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSetupTest {

  private static final URI BASE = URI.create("https://bot.example.org/");

  private final FakeTelegram telegram = new FakeTelegram();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, new Counters());
  private final WebhookSetup setup = new WebhookSetup(api, new BotAccount(api, new MovableClock()));

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void a_webhook_that_differs_is_set() {
    try (LogLines log = new LogLines()) {
      assertThat(setup.ensure(BASE, "s3cret", 40)).isTrue();
      assertThat(log.all()).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
    }

    Call set = telegram.calls("setWebhook").getFirst();
    assertThat(set.parameters().path("url").asText())
        .isEqualTo("https://bot.example.org/webhook/s3cret");
    assertThat(set.parameters().path("secret_token").asText()).isEqualTo("s3cret");
    assertThat(set.parameters().path("max_connections").asInt()).isEqualTo(40);
    assertThat(set.parameters().path("allowed_updates")).hasSize(5);
    assertThat(set.parameters().path("drop_pending_updates").asBoolean(true)).isFalse();
  }

  @Test
  void a_webhook_that_is_right_is_left_alone() {
    telegram.webhookIs(
        "{\"url\":\"https://bot.example.org/webhook/s3cret\",\"max_connections\":40,"
            + "\"allowed_updates\":[\"message_reaction\",\"message\",\"edited_message\","
            + "\"callback_query\",\"my_chat_member\"]}");

    assertThat(setup.ensure(BASE, "s3cret", 40)).isFalse();
    assertThat(telegram.methods()).doesNotContain("setWebhook", "deleteWebhook");
  }

  @Test
  void a_webhook_that_misses_a_kind_of_updates_is_set_anew() {
    telegram.webhookIs(
        "{\"url\":\"https://bot.example.org/webhook/s3cret\",\"max_connections\":40,"
            + "\"allowed_updates\":[\"message\"]}");

    assertThat(setup.ensure(BASE, "s3cret", 40)).isTrue();
  }

  @Test
  void a_refusal_is_told_without_the_token() {
    telegram.refuse("getMe", 401, "Unauthorized " + FakeTelegram.TOKEN);

    assertThatThrownBy(() -> setup.ensure(BASE, "s3cret", 40))
        .isInstanceOfSatisfying(
            TelegramRefusal.class, refusal -> assertThat(refusal.isAboutToken()).isTrue())
        .hasMessageNotContaining(FakeTelegram.TOKEN);
  }
}
