package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All roles over HTTP, as a test in another language would use them. */
class ControlTest extends EmulatorTest {
  @BeforeEach
  void anOffice() {
    post("/people", "id", 11, "name", "Анна", "username", "anna");
    post("/people/11/start", "payload", "d_7");
    post("/chats", "id", -1001, "type", "forum", "title", "Форум", "members", List.of(11));
  }

  @Test
  void a_conversation_is_played_with_taps_and_answers() {
    bot.call(
        "sendMessage",
        "chat_id",
        11,
        "text",
        "<b>Привет</b>",
        "parse_mode",
        "HTML",
        "reply_markup",
        BotClient.button("Да", "y"));

    JsonNode seen = post("/chats/11/await", "containing", "Привет", "timeout", 5);
    JsonNode tap = post("/people/11/tap", "button", "Да");
    bot.call(
        "answerCallbackQuery",
        "callback_query_id",
        tap.path("callback_id").asText(),
        "text",
        "Хорошо");
    JsonNode answered = get("/callbacks/" + tap.path("callback_id").asText() + "?timeout=5");

    assertThat(seen.path("entities").get(0).path("type").asText()).isEqualTo("bold");
    assertThat(seen.path("buttons").get(0).get(0).path("text").asText()).isEqualTo("Да");
    assertThat(answered.path("answer").path("text").asText()).isEqualTo("Хорошо");
    assertThat(get("/chats/11/messages")).hasSize(2);
    assertThat(bot.updates(0).getFirst().path("message").path("text").asText())
        .isEqualTo("/start d_7");
  }

  @Test
  void everything_a_person_does_can_be_asked_for() {
    int said = post("/people/11/say", "chat", -1001, "text", "раз").path("id").asInt();
    post("/people/11/edit", "chat", -1001, "message", said, "text", "два");
    post("/people/11/react", "chat", -1001, "message", said, "emoji", List.of("👍"));
    post("/people/11/send", "kind", "sticker", "emoji", "🔥");
    post(
        "/people/11/send",
        "kind",
        "document",
        "name",
        "a.txt",
        "base64",
        "YQ==",
        "caption",
        "файл");
    post("/people/11/forward", "from_chat", -1001, "message", said);
    int topic = post("/chats/-1001/topics", "name", "Тема", "by", 11).path("id").asInt();
    post("/people/11/say", "chat", -1001, "thread", topic, "text", "в теме", "anonymous", true);
    post("/chats/-1001/topics/" + topic + "/close", "by", 11);
    post("/people/11/pin", "chat", -1001, "message", said);
    post("/people/11/delete", "chat", -1001, "message", said);
    post("/people/11/block");

    assertThat(get("/chats/-1001/topics").get(0).path("closed").asBoolean()).isTrue();
    assertThat(get("/chats/-1001/messages?thread=" + topic)).hasSize(3);
    assertThat(get("/chats/11/messages").findValuesAsText("kind")).contains("sticker", "document");
    JsonNode state = get("/state");
    assertThat(state.path("people").get(0).path("blocked").asBoolean()).isTrue();
    assertThat(state.path("chats")).hasSize(2);
  }

  @Test
  void faults_limits_and_the_clock_are_set_and_the_transcript_is_read() {
    post(
        "/faults",
        "method",
        "sendMessage",
        "effect",
        "error",
        "code",
        500,
        "description",
        "Internal Server Error");
    assertThat(bot.call("sendMessage", "chat_id", 11, "text", "x").status()).isEqualTo(500);
    post("/flood", "mode", "own", "bot_per_second", 1, "private_burst", 1, "group_per_minute", 1);
    assertThat(bot.call("sendMessage", "chat_id", 11, "text", "x").ok()).isTrue();
    assertThat(bot.call("sendMessage", "chat_id", 11, "text", "x").status()).isEqualTo(429);
    assertThat(bot.call("sendMessage", "chat_id", 11, "text", "x").status()).isEqualTo(429);
    assertThat(get("/flood/violations")).hasSize(1);
    post("/clock", "forward", "PT1H");

    assertThat(bot.call("sendMessage", "chat_id", 11, "text", "x").ok()).isTrue();
    assertThat(get("/transcript?method=sendMessage").findValuesAsText("status"))
        .containsExactly("500", "200", "429", "429", "200");
  }

  @Test
  void changes_are_waited_for() {
    long version = get("/state").path("version").asLong();
    telegram.person(11).says("новое");

    assertThat(get("/changes?after=" + version + "&timeout=5").path("version").asLong())
        .isGreaterThan(version);
  }

  @Test
  void what_is_asked_wrongly_is_answered_so() {
    assertThat(
            raw("POST", "/people/11/tap", BotClient.json("button", "Нет", "timeout", 0)).status())
        .isEqualTo(408);
    assertThat(raw("POST", "/people/11/say", JsonNodes.object()).status()).isEqualTo(400);
    assertThat(raw("POST", "/people/11/say", BotClient.json("chat", -5, "text", "x")).status())
        .isEqualTo(404);
    assertThat(
            raw("POST", "/chats", BotClient.json("id", -1, "type", "club", "title", "x")).status())
        .isEqualTo(400);
  }

  @Test
  void the_page_is_there() throws Exception {
    for (String path : List.of("/", "/page/base.css", "/page/app.js")) {
      var response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(telegram.url() + path)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).doesNotContain("https://");
    }
  }

  private JsonNode post(String path, Object... arguments) {
    BotClient.Answer answer = raw("POST", path, BotClient.json(arguments));
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode get(String path) {
    return bot.send(HttpRequest.newBuilder(URI.create(telegram.url() + "/control" + path)).build())
        .body();
  }

  private BotClient.Answer raw(String method, String path, ObjectNode body) {
    return bot.send(
        HttpRequest.newBuilder(URI.create(telegram.url() + "/control" + path))
            .method(method, BodyPublishers.ofString(JsonNodes.write(body)))
            .build());
  }
}
