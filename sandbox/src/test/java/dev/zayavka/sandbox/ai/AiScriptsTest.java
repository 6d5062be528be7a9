package dev.zayavka.sandbox.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.ai.AiClient.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiScriptsTest extends AiTest {
  private static final String TURN = Bodies.turn("Добрый день").toString();

  @Test
  void scripts_apply_in_order_to_the_calls_they_fit() {
    ai.script(
        AiScript.answer("Джемини").from(AiProvider.GEMINI),
        AiScript.answer("разбор").of(AiKind.REVIEW),
        AiScript.answer("другая").model("gpt-5"),
        AiScript.answer("первый").times(2),
        AiScript.answer("третий"));

    assertThat(said(client.chat(TURN))).isEqualTo("первый");
    assertThat(said(client.chat(TURN))).isEqualTo("первый");
    assertThat(said(client.chat(TURN))).isEqualTo("третий");
    assertThat(said(client.chat(review()))).isEqualTo("разбор");
    assertThat(said(client.chat(Bodies.chat("gpt-5", Bodies.TURN_SCHEMA, "Да").toString())))
        .isEqualTo("другая");
    assertThat(ai.waitingScripts()).isEqualTo(1);
    assertThat(
            client
                .generate("gemini-2.5-flash", Bodies.generation("Да").toString())
                .at("/candidates/0/content/parts/0/text"))
        .isEqualTo("Джемини");
  }

  @Test
  void a_script_can_spare_calls_first_and_go_on_until_it_is_cleared() {
    ai.script(AiScript.answer("поздно").after(1).always());

    assertThat(said(client.chat(TURN))).contains("relevant");
    assertThat(said(client.chat(TURN))).isEqualTo("поздно");
    assertThat(said(client.chat(TURN))).isEqualTo("поздно");
    ai.clearScripts();
    assertThat(said(client.chat(TURN))).contains("relevant");
  }

  @Test
  void a_refused_call_uses_up_no_script() {
    ai.script(AiScript.answer("первый"));

    assertThat(client.chat("{}").status()).isEqualTo(400);
    assertThat(said(client.chat(TURN))).isEqualTo("первый");
  }

  @Test
  void a_turn_can_claim_quotes_that_were_never_said() {
    ai.script(AiScript.turn("Ну да.", Map.of("Behavior", "никогда не сказано")));

    JsonNode turn = client.chat(TURN).content();

    assertThat(turn.at("/found/0/component").asText()).isEqualTo("Behavior");
    assertThat(turn.at("/found/0/quote").asText()).isEqualTo("никогда не сказано");
    assertThat(turn.at("/reply").asText()).isEqualTo("Ну да.");
  }

  @Test
  void an_answer_to_a_voice_is_what_was_heard() {
    ai.script(AiScript.answer("").of(AiKind.VOICE));

    Answer answer = client.transcribe(Map.of("model", "whisper-1"), "voice.ogg", new byte[] {1});

    assertThat(answer.json().path("text").isTextual()).isTrue();
    assertThat(answer.at("/text")).isEmpty();
  }

  @Test
  void only_a_fault_names_a_pause() {
    assertThatThrownBy(() -> AiScript.usual().retryAfter(Duration.ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void scripts_come_over_http_one_or_many() {
    Answer one = control("POST", "/_script", "{\"answer\":{\"relevant\":false},\"kind\":\"turn\"}");
    Answer many =
        control(
            "POST",
            "/_script",
            """
            [{"fault":"rate_limit","retry_after":0.5,"provider":"openai","model":"gpt-5-mini"},
             {"http":{"status":418,"content_type":"text/plain","body":"чай"},"times":2,"after":1},
             {"delay_ms":1,"trickle_ms":0}]""");

    assertThat(one.json().path("waiting").asInt()).isEqualTo(1);
    assertThat(many.json().path("waiting").asInt()).isEqualTo(4);
    assertThat(client.chat(TURN).content().path("relevant").isBoolean()).isTrue();
    assertThat(client.chat(TURN).header("retry-after-ms")).isEqualTo("500");
    assertThat(client.chat(TURN).status()).isEqualTo(200);
    Answer tea = client.chat(TURN);
    assertThat(tea.status()).isEqualTo(418);
    assertThat(tea.body()).isEqualTo("чай");
    assertThat(control("DELETE", "/_script", "").status()).isEqualTo(200);
    assertThat(control("GET", "/_script", "").json().path("waiting").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"fault":"boredom"}   | rate_limit
          {"kind":"talk"}       | turn, review, voice, other
          {"provider":"yandex"} | openai, gemini
          {"anwser":"a"}        | not anwser
          5                     | a JSON object
          {                     | JSON was expected
          """)
  void a_wrong_script_says_what_is_expected(String body, String message) {
    Answer answer = control("POST", "/_script", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error")).contains(message);
    assertThat(ai.waitingScripts()).isZero();
  }

  @Test
  void voices_and_keywords_come_over_http() {
    control("POST", "/_voices?text=%D0%94%D0%B0", "voice");
    control("POST", "/_keywords", "{\"Behavior\":[\"журнал\"]}");

    assertThat(
            client
                .transcribe(Map.of("model", "whisper-1"), "voice.ogg", "voice".getBytes())
                .at("/text"))
        .isEqualTo("Да");
    assertThat(
            client
                .chat(Bodies.turn("Где журнал смены.").toString())
                .content()
                .at("/found/0/quote")
                .asText())
        .isEqualTo("Где журнал смены.");
    assertThat(control("POST", "/_voices", "voice").status()).isEqualTo(400);
  }

  @Test
  void calls_are_listed_with_masked_keys_and_cleared() {
    client.chat(TURN);
    client.transcribe(Map.of("model", "whisper-1"), "voice.ogg", new byte[] {1});
    client.generate("gemini-2.5-flash", Bodies.generation("Да").toString());

    Answer calls = control("GET", "/_calls", "");

    assertThat(calls.json()).hasSize(3);
    assertThat(calls.at("/0/path")).isEqualTo("/v1/chat/completions");
    assertThat(calls.at("/0/method")).isEqualTo("POST");
    assertThat(calls.at("/0/status")).isEqualTo("200");
    assertThat(calls.at("/0/body/messages/1/content")).isEqualTo("Добрый день");
    assertThat(calls.at("/0/headers/authorization")).isEqualTo("Bearer ***");
    assertThat(calls.at("/1/parts/1/filename")).isEqualTo("voice.ogg");
    assertThat(calls.at("/2/headers/x-goog-api-key")).isEqualTo("***");
    assertThat(calls.at("/2/model")).isEqualTo("gemini-2.5-flash");
    assertThat(calls.body()).doesNotContain(ai.key(AiProvider.OPENAI), ai.key(AiProvider.GEMINI));
    control("DELETE", "/_calls", "");
    assertThat(ai.calls()).isEmpty();
  }

  @Test
  void the_line_of_a_call_holds_no_words_and_no_keys() {
    client.chat(TURN);

    AiCall call = ai.awaitCalls(1).getFirst();

    assertThat(call.line())
        .startsWith("1 POST /v1/chat/completions openai turn gpt-5-mini -> 200 in ");
    assertThat(call.toString()).isEqualTo(call.line());
    assertThat(call.header("Content-Type")).isEqualTo("application/json");
  }

  private static String review() {
    return Bodies.chat("gpt-5-mini", Bodies.REVIEW_SCHEMA, "[]").toString();
  }

  private Answer control(String method, String path, String body) {
    URI address = URI.create(ai.url() + path);
    return client.send(
        HttpRequest.newBuilder(address).method(method, BodyPublishers.ofString(body)).build());
  }

  private static String said(Answer answer) {
    return answer.at("/choices/0/message/content");
  }
}
