package dev.zayavka.adapter.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotApiTest {

  private final FakeTelegram telegram = new FakeTelegram();
  private final Counters counters = new Counters();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, counters);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void a_method_is_called_by_its_own_name_with_numbers_as_numbers() {
    api.call("sendMessage", Map.of("chat_id", -100L, "text", "привет"));

    FakeTelegram.Call call = telegram.calls("sendMessage").getFirst();
    assertThat(call.path()).isEqualTo("/bot" + FakeTelegram.TOKEN + "/sendMessage");
    assertThat(call.parameters().path("chat_id").isNumber()).isTrue();
    assertThat(call.text()).isEqualTo("привет");
    assertThat(counters.all()).containsExactly("sendMessage OK");
  }

  @Test
  void a_server_may_stand_behind_a_path_with_or_without_a_slash_at_its_end() {
    for (String prefix : new String[] {"proxy/tg", "proxy/tg/"}) {
      URI address = URI.create(telegram.url() + prefix);
      try (BotApi prefixed = BotApi.open(address, FakeTelegram.TOKEN, counters)) {
        prefixed.call("getMe", Map.of());
      }
      assertThat(telegram.calls("getMe").getLast().path())
          .isEqualTo("/proxy/tg/bot" + FakeTelegram.TOKEN + "/getMe");
    }
  }

  @Test
  void an_address_that_is_none_is_refused_at_once() {
    assertThatThrownBy(() -> BotApi.open(URI.create("ftp://x"), "t", counters))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_refusal_has_its_words_its_wait_and_the_chats_new_id() {
    telegram.next(
        "sendMessage",
        400,
        "{\"ok\":false,\"error_code\":400,\"description\":\"upgraded\","
            + "\"parameters\":{\"migrate_to_chat_id\":-100500,\"retry_after\":3}}");

    assertThat(api.call("sendMessage", Map.of()))
        .isInstanceOfSatisfying(
            ApiResult.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(400);
              assertThat(refused.description()).isEqualTo("upgraded");
              assertThat(refused.retryAfter()).contains(Duration.ofSeconds(3));
              assertThat(refused.migratedTo()).hasValue(-100500);
            });
  }

  @Test
  void what_is_no_clear_answer_is_called_so() {
    telegram
        .next("a", 502, "<html>")
        .next("a", 200, "")
        .next("a", 200, "{}")
        .next("a", 200, "[1]")
        .next("a", 500, "{\"ok\":false,\"error_code\":400,\"description\":\"x\"}")
        .next("a", 200, "{\"ok\":false,\"error_code\":503,\"description\":\"x\"}")
        .next("a", 400, "{\"ok\":false,\"error_code\":0,\"description\":\"x\"}")
        .next(
            "a",
            new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

    for (int i = 0; i < 8; i++) {
      assertThat(api.call("a", Map.of())).as("answer %d", i).isInstanceOf(ApiResult.Unclear.class);
    }
    assertThat(telegram.calls("a")).hasSize(8);
  }

  @Test
  void a_call_that_takes_too_long_has_no_clear_answer() {
    telegram.next(
        "a", new MockResponse.Builder().body("{}").headersDelay(30, TimeUnit.SECONDS).build());

    assertThat(api.prepare("a", Map.of(), Duration.ofMillis(200)).execute())
        .isInstanceOf(ApiResult.Unclear.class);
  }

  @Test
  void a_cancelled_call_has_no_clear_answer() {
    PendingCall call = api.prepare("a", Map.of(), Duration.ofSeconds(5));
    call.cancel();

    assertThat(call.execute()).isInstanceOf(ApiResult.Unclear.class);
  }

  @Test
  void nothing_that_is_said_of_a_failure_has_the_token_in_it() {
    telegram.refuse("a", 404, "no such path /bot" + FakeTelegram.TOKEN + "/a");
    assertThat(api.call("a", Map.of()).toString()).doesNotContain("very-secret");
    telegram.refuse("getMe", 404, "no such path /bot" + FakeTelegram.TOKEN + "/a");
    assertThatThrownBy(() -> api.require("getMe", Map.of()))
        .hasMessageNotContaining("very-secret")
        .hasNoCause();
    telegram.goAway();
    assertThat(api.call("a", Map.of()).toString()).doesNotContain("very-secret");
  }
}
