package dev.zayavka.sandbox.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.sandbox.ai.AiClient.Answer;
import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.sync.Patience;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AiFaultsTest extends AiTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final String TURN =
      Bodies.turn("Вчера отчёт пришёл без подписи. Давай договоримся о сроке?").toString();

  @Test
  void openais_rate_limit_names_its_pause_in_headers_and_message() {
    ai.script(AiScript.fault(AiFault.RATE_LIMIT).retryAfter(Duration.ofMillis(1500)));

    Answer answer = client.chat(TURN);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.at("/error/type")).isEqualTo("tokens");
    assertThat(answer.at("/error/code")).isEqualTo("rate_limit_exceeded");
    assertThat(answer.at("/error/message")).contains("gpt-5-mini", "try again in 1.5s");
    assertThat(answer.header("retry-after")).isEqualTo("2");
    assertThat(answer.header("retry-after-ms")).isEqualTo("1500");
  }

  @Test
  void a_bare_rate_limit_names_its_pause_in_the_message_alone_or_not_at_all() {
    ai.script(AiScript.fault(AiFault.RATE_LIMIT_BARE).retryAfter(Duration.ofMillis(456)).times(2));

    Answer openAi = client.chat(TURN);
    Answer gemini = generated();

    assertThat(openAi.header("retry-after")).isEmpty();
    assertThat(openAi.at("/error/message")).contains("try again in 456ms");
    assertThat(gemini.status()).isEqualTo(429);
    assertThat(gemini.json().at("/error").has("details")).isFalse();
  }

  @Test
  void openais_spent_quota_has_a_code_of_its_own_and_no_pause() {
    ai.script(AiScript.fault(AiFault.QUOTA));

    Answer answer = client.chat(TURN);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.at("/error/code")).isEqualTo("insufficient_quota");
    assertThat(answer.at("/error/type")).isEqualTo("insufficient_quota");
    assertThat(answer.header("retry-after")).isEmpty();
  }

  @Test
  void geminis_limits_differ_in_the_name_of_the_quota_alone() {
    ai.script(
        AiScript.fault(AiFault.RATE_LIMIT).retryAfter(Duration.ofMillis(58_800)),
        AiScript.fault(AiFault.QUOTA));

    Answer minute = generated();
    Answer day = generated();

    assertThat(minute.status()).isEqualTo(429);
    assertThat(minute.at("/error/status")).isEqualTo("RESOURCE_EXHAUSTED");
    assertThat(minute.at("/error/details/1/violations/0/quotaId")).contains("PerMinute");
    assertThat(minute.at("/error/details/2/retryDelay")).isEqualTo("58.8s");
    assertThat(minute.at("/error/message")).contains("Please retry in 58.8s.");
    assertThat(day.status()).isEqualTo(429);
    assertThat(day.at("/error/details/1/violations/0/quotaId")).contains("PerDay");
    assertThat(day.at("/error/details/2/retryDelay")).isEqualTo("36.43s");
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_KEY, 401, invalid_api_key, 400, INVALID_ARGUMENT",
    "UNSUPPORTED_COUNTRY, 403, unsupported_country_region_territory, 400, FAILED_PRECONDITION",
    "MODEL_NOT_FOUND, 404, model_not_found, 404, NOT_FOUND",
    "BAD_AUDIO, 400, invalid_value, 400, INVALID_ARGUMENT",
    "SERVER_ERROR, 500, null, 500, INTERNAL",
    "UNAVAILABLE, 503, server_is_overloaded, 503, UNAVAILABLE"
  })
  void an_error_comes_in_the_form_of_each_provider(
      AiFault fault, int openAiStatus, String code, int geminiStatus, String status) {
    ai.script(AiScript.fault(fault).times(2));

    Answer openAi = client.chat(TURN);
    Answer gemini = generated();

    assertThat(openAi.status()).isEqualTo(openAiStatus);
    assertThat(openAi.at("/error/code")).isEqualTo(code);
    assertThat(gemini.status()).isEqualTo(geminiStatus);
    assertThat(gemini.at("/error/status")).isEqualTo(status);
    assertThat(ai.waitingScripts()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"FORBIDDEN_HTML, 403", "BAD_GATEWAY_HTML, 502", "HTML_200, 200"})
  void a_proxy_answers_in_html(AiFault fault, int status) {
    ai.script(AiScript.fault(fault));

    Answer answer = client.chat(TURN);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("text/html");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTH, length, MAX_TOKENS",
    "LENGTH_EMPTY, length, MAX_TOKENS",
    "REFUSAL, stop, PROHIBITED_CONTENT",
    "SAFETY, content_filter, SAFETY"
  })
  void an_answer_ends_in_another_way(AiFault fault, String openAiEnd, String geminiEnd) {
    ai.script(AiScript.fault(fault).times(2));

    Answer openAi = client.chat(TURN);
    Answer gemini = generated();

    assertThat(openAi.status()).isEqualTo(200);
    assertThat(openAi.at("/choices/0/finish_reason")).isEqualTo(openAiEnd);
    assertThat(openAi.content().isMissingNode()).isTrue();
    assertThat(openAi.json().at("/choices/0/message/refusal").isTextual())
        .isEqualTo(fault == AiFault.REFUSAL);
    assertThat(gemini.status()).isEqualTo(200);
    assertThat(gemini.at("/candidates/0/finishReason")).isEqualTo(geminiEnd);
    assertThat(gemini.json().at("/candidates/0/content").has("parts"))
        .isEqualTo(fault == AiFault.LENGTH);
  }

  @Test
  void an_answer_can_have_no_choices_or_candidates() {
    ai.script(AiScript.fault(AiFault.NO_CANDIDATES).times(2));

    assertThat(client.chat(TURN).json().at("/choices")).isEmpty();
    Answer gemini = generated();
    assertThat(gemini.json().has("candidates")).isFalse();
    assertThat(gemini.at("/promptFeedback/blockReason")).isEqualTo("PROHIBITED_CONTENT");
  }

  @Test
  void a_finished_answer_can_be_broken_json() {
    ai.script(AiScript.fault(AiFault.BROKEN_JSON));

    Answer answer = client.chat(TURN);

    assertThat(answer.at("/choices/0/finish_reason")).isEqualTo("stop");
    assertThat(answer.at("/choices/0/message/content")).startsWith("{\"relevant\":");
    assertThat(answer.content().isMissingNode()).isTrue();
  }

  @Test
  void an_answer_can_have_wrong_types() {
    ai.script(AiScript.fault(AiFault.WRONG_TYPES));

    Answer answer = client.chat(TURN);

    assertThat(answer.content().at("/relevant").isTextual()).isTrue();
    assertThat(answer.content().at("/reply").isNumber()).isTrue();
    assertThat(answer.content().at("/found/0/quote").isNumber()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"LENGTH", "LENGTH_EMPTY", "REFUSAL", "SAFETY", "NO_CANDIDATES"})
  void a_transcription_has_no_endings_but_an_empty_text(AiFault fault) {
    ai.script(AiScript.fault(fault));

    Answer answer =
        client.transcribe(Map.of("model", "gpt-4o-transcribe"), "voice.ogg", new byte[] {1});

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("text").isTextual()).isTrue();
    assertThat(answer.at("/text")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_BEFORE_HEADERS", "CUT_AFTER_HEADERS"})
  void a_connection_can_be_cut(AiFault fault) {
    ai.script(AiScript.fault(fault));

    assertThatThrownBy(() -> client.chat(TURN)).isInstanceOf(UncheckedIOException.class);
    AiCall call = ai.awaits(AiCall::finished, Patience.LIMIT).orElseThrow();
    assertThat(call.status()).isZero();
    assertThat(call.kind()).isEqualTo(AiKind.TURN);
    assertThat(client.chat(TURN).status()).isEqualTo(200);
  }

  @Test
  void headers_come_before_a_cut_after_them() throws Exception {
    ai.script(AiScript.fault(AiFault.CUT_AFTER_HEADERS));

    HttpResponse<InputStream> answer =
        client.http().send(client.chatRequest(TURN).build(), BodyHandlers.ofInputStream());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(java.io.IOException.class);
  }

  @Test
  void a_delayed_answer_is_recorded_as_a_call_first() throws Exception {
    ai.script(AiScript.usual().delayed(LONG));
    var answer = client.chatAsync(TURN);

    AiCall call = ai.awaitCalls(1).getFirst();
    assertThat(call.finished()).isFalse();
    assertThat(answer.isDone()).isFalse();
  }

  @Test
  void a_trickling_answer_sends_its_headers_at_once() throws Exception {
    ai.script(AiScript.usual().trickling(LONG));

    HttpResponse<InputStream> answer =
        client.http().send(client.chatRequest(TURN).build(), BodyHandlers.ofInputStream());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(ai.calls().getFirst().finished()).isFalse();
    answer.body().close();
  }

  @Test
  void a_trickling_answer_is_whole_in_the_end() throws Exception {
    ai.script(AiScript.answer("Да").trickling(Duration.ofNanos(1)));

    HttpResponse<byte[]> answer =
        client.http().send(client.chatRequest(TURN).build(), BodyHandlers.ofByteArray());

    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"content\":\"Да\"");
  }

  @Test
  void an_answer_can_be_held_until_the_test_has_acted() throws Exception {
    Gate gate = new Gate();
    ai.script(AiScript.usual().held(gate));
    var answer = client.chatAsync(TURN);

    assertThat(gate.awaitsArrival(Patience.LIMIT)).isTrue();
    assertThat(ai.calls()).hasSize(1);
    assertThat(answer.isDone()).isFalse();
    gate.opens();
    assertThat(answer.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_provider_can_be_out_of_reach_and_back_on_the_same_port() {
    ai.goesDown();
    assertThatThrownBy(() -> client.chat(TURN)).isInstanceOf(UncheckedIOException.class);

    ai.comesBack();
    assertThat(client.chat(TURN).status()).isEqualTo(200);
  }

  private Answer generated() {
    return client.generate(
        "gemini-2.5-flash", Bodies.generation("Вчера я увидел пустой журнал.").toString());
  }
}
