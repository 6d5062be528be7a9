package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Monitor;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest extends EmulatorTest {
  private final Monitor monitor = new Monitor();
  private final List<String> arrived = new ArrayList<>();
  private final Set<String> refusedOnce = new HashSet<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private String secret = "";
  private String reply = "";
  private final LoopbackServer receiver =
      LoopbackServer.start(
          0,
          routes ->
              routes.post(
                  "/hook",
                  request -> {
                    JsonNode message =
                        JsonNodes.parse(request.body()).orElseThrow().path("message");
                    String text = message.path("text").asText();
                    if (text.equals("держи")) {
                      gate.await(SOON.toSeconds(), TimeUnit.SECONDS);
                    }
                    boolean refused =
                        monitor.change(
                            () -> {
                              secret =
                                  Optional.ofNullable(
                                          request.header("X-Telegram-Bot-Api-Secret-Token"))
                                      .orElse("");
                              if (text.startsWith("сбой") && refusedOnce.add(text)) {
                                return true;
                              }
                              arrived.add(message.path("chat").path("id").asText() + ":" + text);
                              return false;
                            });
                    request.status(refused ? 500 : 200).result(reply);
                  }));

  @AfterEach
  void stopReceiver() {
    receiver.close();
  }

  @Test
  void updates_are_posted_in_order_with_the_secret() {
    setWebhook(40);
    SimulatedPerson anna = telegram.person(1).knowsBot();
    for (int i = 1; i <= 20; i++) {
      anna.says("№" + i);
    }

    assertThat(awaitArrivals(20)).startsWith("1:№1", "1:№2", "1:№3").endsWith("1:№20");
    assertThat(secret).isEqualTo("s3cret_-");
    assertThat(telegram.updates().awaitsEmpty(SOON)).isTrue();
    assertThat(info().path("pending_update_count").asInt()).isZero();
  }

  @Test
  void a_refused_update_is_repeated_and_holds_those_behind_it() {
    setWebhook(40);
    SimulatedPerson anna = telegram.person(1).knowsBot();
    SimulatedPerson boris = telegram.person(2).knowsBot();
    anna.says("сбой");
    anna.says("потом");
    boris.says("мимо");

    List<String> order = awaitArrivals(3);
    assertThat(order).containsSubsequence("1:сбой", "1:потом").contains("2:мимо");
    assertThat(info().path("last_error_message").asText())
        .isEqualTo("Wrong response from the webhook: 500");
  }

  @Test
  void chats_go_side_by_side() {
    setWebhook(2);
    telegram.person(1).knowsBot().says("держи");
    telegram.person(2).knowsBot().says("свободно");

    assertThat(awaitArrivals(1)).containsExactly("2:свободно");
    gate.countDown();
    assertThat(awaitArrivals(2)).contains("1:держи");
  }

  @Test
  void a_receiver_that_is_away_gets_everything_when_it_is_back() {
    setWebhook(40);
    receiver.stop();
    telegram.person(1).knowsBot().says("раз");
    telegram.person(1).says("два");

    receiver.resume();
    assertThat(awaitArrivals(2)).containsExactly("1:раз", "1:два");
  }

  @Test
  void a_method_in_the_answer_is_called() {
    reply = "{\"method\":\"sendMessage\",\"chat_id\":1,\"text\":\"ответ\"}";
    setWebhook(40);

    telegram.person(1).starts();

    assertThat(telegram.person(1).awaitsMessage("ответ", SOON).fromBot()).isTrue();
  }

  @Test
  void pending_updates_can_be_dropped() {
    telegram.person(1).starts();
    bot.call("setWebhook", "url", receiver.url() + "/hook", "drop_pending_updates", true);

    assertThat(info().path("pending_update_count").asInt()).isZero();
    bot.call("deleteWebhook");
    assertThat(info().path("url").asText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://bot.example.org/x, '', bad webhook: An HTTPS URL must be provided for webhook",
    "https://bot.example.org/x, a b, secret token contains unallowed characters"
  })
  void a_bad_webhook_is_refused(String url, String token, String reason) {
    assertThat(bot.call("setWebhook", "url", url, "secret_token", token).error())
        .isEqualTo("400 Bad Request: " + reason);
  }

  private void setWebhook(int connections) {
    BotClient.Answer answer =
        bot.call(
            "setWebhook",
            "url",
            receiver.url() + "/hook",
            "secret_token",
            "s3cret_-",
            "max_connections",
            connections);
    assertThat(answer.ok()).isTrue();
  }

  private JsonNode info() {
    return bot.call("getWebhookInfo").result();
  }

  private List<String> awaitArrivals(int count) {
    return monitor
        .await(
            () -> arrived.size() >= count ? Optional.of(List.copyOf(arrived)) : Optional.empty(),
            SOON)
        .orElseThrow(() -> new AssertionError("only these came: " + arrived));
  }
}
