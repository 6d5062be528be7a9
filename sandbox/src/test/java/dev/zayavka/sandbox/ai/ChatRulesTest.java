package dev.zayavka.sandbox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.ai.AiClient.Answer;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRulesTest extends AiTest {

  @Test
  void a_good_call_is_answered_in_openais_form() {
    Answer answer = client.chat(Bodies.turn("Вчера отчёт пришёл без подписи.").toString());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/object")).isEqualTo("chat.completion");
    assertThat(answer.at("/model")).isEqualTo("gpt-5-mini");
    assertThat(answer.at("/choices/0/finish_reason")).isEqualTo("stop");
    assertThat(answer.json().at("/choices/0/message/refusal").isNull()).isTrue();
    assertThat(answer.json().at("/usage/total_tokens").asInt()).isPositive();
    assertThat(answer.header("x-request-id")).isEqualTo("req_1");
    assertThat(answer.header("x-ratelimit-reset-requests")).isEqualTo("120ms");
  }

  @Test
  void a_key_is_needed_and_has_to_be_the_right_one() {
    Answer without = client.send(client.post("/v1/chat/completions", "{}").build());
    ai.accepts(AiProvider.OPENAI, "sk-new");
    Answer wrong =
        client.send(
            client
                .post("/v1/chat/completions", "{}")
                .header("Authorization", "Bearer sk-old")
                .build());

    assertThat(without.status()).isEqualTo(401);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.at("/error/code")).isEqualTo("invalid_api_key");
    assertThat(wrong.body()).doesNotContain("sk-old");
    assertThat(client.chat(Bodies.turn("Добрый день").toString()).status()).isEqualTo(200);
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    assertThat(client.chat("{\"model\":").status()).isEqualTo(400);
    assertThat(client.chat("[]").at("/error/type")).isEqualTo("invalid_request_error");
  }

  @ParameterizedTest
  @CsvSource({
    "max_tokens, 500, unsupported_parameter",
    "temperature, 0.2, unsupported_value",
    "top_p, 0.5, unsupported_parameter",
    "frequency_penalty, 1, unsupported_parameter",
    "max_completion_tokens, 0, integer_below_min_value",
    "max_completion_tokens, 1.5, invalid_type",
    "n, 2, ''",
    "stream, true, ''",
    "store, 1, invalid_type",
    "reasoning_effort, '\"enormous\"', unsupported_value",
    "candidateCount, 1, unknown_parameter"
  })
  void a_thinking_model_refuses(String parameter, String value, String code) {
    Answer answer = changed("gpt-5-mini", parameter, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/type")).isEqualTo("invalid_request_error");
    assertThat(answer.at("/error/code")).isEqualTo(nullable(code));
  }

  @ParameterizedTest
  @CsvSource({
    "temperature, 1",
    "reasoning_effort, '\"low\"'",
    "max_completion_tokens, 1500",
    "safety_identifier, '\"0a1b\"'",
    "store, false"
  })
  void a_thinking_model_takes(String parameter, String value) {
    assertThat(changed("gpt-5-mini", parameter, value).status()).isEqualTo(200);
  }

  @Test
  void another_model_takes_what_a_thinking_one_refuses_and_the_reverse() {
    assertThat(changed("gpt-4o-mini", "temperature", "0.2").status()).isEqualTo(200);
    assertThat(changed("gpt-4o-mini", "max_tokens", "900").status()).isEqualTo(200);
    assertThat(changed("gpt-5-chat-latest", "temperature", "0.2").status()).isEqualTo(200);
    Answer effort = changed("gpt-4o-mini", "reasoning_effort", "\"low\"");
    assertThat(effort.status()).isEqualTo(400);
    assertThat(effort.at("/error/param")).isEqualTo("reasoning_effort");
    assertThat(effort.at("/error/code")).isEqualTo("unsupported_parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama-3", "gpt-4o-transcribe", "whisper-1"})
  void a_model_that_does_not_talk_is_not_found(String model) {
    Answer answer = client.chat(Bodies.chat(model, Bodies.TURN_SCHEMA, "Да").toString());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/error/code")).isEqualTo("model_not_found");
  }

  @Test
  void roles_alternate_and_end_with_the_user() {
    assertThat(refusal(body -> body.putArray("messages"))).isEqualTo("empty_array");
    assertThat(client.chat(Bodies.chat("gpt-5", Bodies.TURN_SCHEMA, "а", "б").toString()).status())
        .isEqualTo(400);
    assertThat(refusal(body -> say(body, "user"))).isEqualTo("");
    assertThat(refusal(body -> say(body, "system"))).isEqualTo("");
    assertThat(refusal(body -> say(body, "model"))).isEqualTo("invalid_value");
    assertThat(
            client
                .chat(Bodies.chat("gpt-5", Bodies.TURN_SCHEMA, "а", "б", "в").toString())
                .status())
        .isEqualTo(200);
  }

  @Test
  void an_identifier_has_64_characters_at_most() {
    Answer answer = changed("gpt-5-mini", "safety_identifier", "\"" + "a".repeat(65) + "\"");

    assertThat(answer.at("/error/code")).isEqualTo("string_above_max_length");
  }

  @Test
  void a_json_answer_without_a_schema_has_to_be_asked_for_in_words() {
    ObjectNode body = Bodies.turn("Добрый день");
    body.putObject("response_format").put("type", "json_object");
    assertThat(client.chat(body.toString()).at("/error/message")).contains("the word 'json'");

    say(body, "assistant");
    body.withArray("messages").addObject().put("role", "user").put("content", "Ответь в JSON");
    assertThat(client.chat(body.toString()).status()).isEqualTo(200);
  }

  @Test
  void thinking_counts_towards_the_limit_of_tokens() {
    ObjectNode body = Bodies.turn("Добрый день").put("reasoning_effort", "low");

    Answer empty = client.chat(body.put("max_completion_tokens", 64).toString());
    Answer cut = client.chat(body.put("max_completion_tokens", 66).toString());

    assertThat(empty.at("/choices/0/finish_reason")).isEqualTo("length");
    assertThat(empty.at("/choices/0/message/content")).isEmpty();
    assertThat(cut.at("/choices/0/finish_reason")).isEqualTo("length");
    assertThat(cut.at("/choices/0/message/content")).hasSize(8);
  }

  @Test
  void a_path_that_does_not_exist_is_not_found_and_recorded() {
    Answer answer =
        client.send(
            client.post("/v1/responses", "{}").header("Authorization", "Bearer sk").build());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/error/message")).isEqualTo("Invalid URL (POST /v1/responses)");
    assertThat(ai.calls()).hasSize(1);
  }

  private Answer changed(String model, String parameter, String value) {
    ObjectNode body = Bodies.chat(model, Bodies.TURN_SCHEMA, "Добрый день");
    body.set(parameter, JsonNodes.parse(value).orElseThrow());
    return client.chat(body.toString());
  }

  private String refusal(Consumer<ObjectNode> change) {
    ObjectNode body = Bodies.turn("Добрый день");
    change.accept(body);
    Answer answer = client.chat(body.toString());
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/error/code").isNull() ? "" : answer.at("/error/code");
  }

  private static void say(ObjectNode body, String role) {
    body.withArray("messages").addObject().put("role", role).put("content", "ещё");
  }

  private static String nullable(String code) {
    return code.isEmpty() ? "null" : code;
  }
}
