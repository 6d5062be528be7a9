package dev.zayavka.adapter.ai;

import static dev.zayavka.adapter.ai.AiSchemaMode.OBJECT;
import static dev.zayavka.adapter.ai.AiSchemaMode.PROMPT;
import static dev.zayavka.adapter.ai.AiSchemaMode.STRICT;
import static dev.zayavka.testkit.contract.ai.AiClientContract.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiUsage;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of answers of OpenAI and compatible servers, row by row. */
class OpenAiAnswersTest {

  private static final Headers NONE = Headers.of();

  @ParameterizedTest
  @CsvSource({
    "400, invalid_request_error, unsupported_parameter, Misconfigured",
    "400, invalid_request_error, unsupported_value, Misconfigured",
    "400, invalid_request_error, context_length_exceeded, Misconfigured",
    "400, invalid_request_error, , Misconfigured",
    "400, invalid_request_error, billing_hard_limit_reached, Exhausted",
    "400, invalid_request_error, content_policy_violation, Refused",
    "400, invalid_request_error, invalid_prompt, Refused",
    "400, , content_filter, Refused",
    "401, invalid_request_error, invalid_api_key, Misconfigured",
    "402, invalid_request_error, , Exhausted",
    "403, request_forbidden, unsupported_country_region_territory, Misconfigured",
    "404, invalid_request_error, model_not_found, Misconfigured",
    "408, , , Unreachable",
    "409, , , Unreachable",
    "413, , , Misconfigured",
    "422, , , Misconfigured",
    "429, requests, rate_limit_exceeded, Wait",
    "429, tokens, rate_limit_exceeded, Wait",
    "429, rate_limit_error, slow_down, Wait",
    "429, insufficient_quota, insufficient_quota, Exhausted",
    "429, insufficient_quota, credit_balance_exhausted, Exhausted",
    "429, insufficient_quota, , Exhausted",
    "429, , billing_not_active, Exhausted",
    "500, server_error, , Unreachable",
    "502, server_error, , Unreachable",
    "503, service_unavailable_error, server_is_overloaded, Unreachable",
    "503, service_unavailable_error, slow_down, Unreachable",
    "504, server_error, , Unreachable",
    "529, overloaded_error, , Unreachable"
  })
  void an_error_has_a_class(int status, String type, String code, String expected) {
    AiOutcome outcome = failed(status, OpenAiProvider.error(type, code), NONE);
    assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "403, Misconfigured",
    "429, Wait",
    "500, Unreachable",
    "502, Unreachable",
    "503, Unreachable",
    "504, Unreachable"
  })
  void a_page_of_a_proxy_has_the_class_of_its_status(int status, String expected) {
    AiOutcome outcome = failed(status, "<html>Attention Required! | Cloudflare</html>", NONE);
    assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(failed(status, "", NONE)).isEqualTo(outcome);
  }

  @Test
  void a_fault_has_the_code_or_the_type_if_it_is_one() {
    assertThat(fault(OpenAiProvider.error("requests", "rate_limit_exceeded")))
        .isEqualTo(new AiFault(401, "rate_limit_exceeded"));
    assertThat(fault(OpenAiProvider.error("server_error", null)))
        .isEqualTo(new AiFault(401, "server_error"));
    assertThat(fault("{\"object\":\"error\",\"type\":\"BadRequestError\",\"code\":401}"))
        .isEqualTo(new AiFault(401, "BadRequestError"));
    assertThat(fault(OpenAiProvider.error("Incorrect key: sk-1", "sk-proj-77")))
        .isEqualTo(new AiFault(401, ""));
    assertThat(fault("{\"error\":\"some text\"}")).isEqualTo(new AiFault(401, ""));
  }

  private static AiFault fault(String body) {
    return failed(401, body, NONE) instanceof AiOutcome.Misconfigured misconfigured
        ? misconfigured.fault()
        : new AiFault(0, "other");
  }

  @Test
  void a_pause_is_in_a_header_or_in_the_message_or_20_seconds() {
    String words =
        "{\"error\":{\"message\":\"Limit 10000, Used 5775, Requested 4301. Please try again in"
            + " 456ms.\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}";
    assertThat(pause(429, words, Headers.of("retry-after-ms", "1250", "retry-after", "2")))
        .isEqualTo(Duration.ofMillis(1250));
    assertThat(pause(429, words, Headers.of("retry-after", "7"))).isEqualTo(Duration.ofSeconds(7));
    assertThat(pause(429, words, NONE)).isEqualTo(Duration.ofMillis(456));
    assertThat(pause(429, "{}", NONE)).isEqualTo(Duration.ofSeconds(20));
    assertThat(pause(503, words, NONE)).isEqualTo(Duration.ofSeconds(10));
    assertThat(pause(503, "", Headers.of("retry-after", "30"))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause(500, "", NONE)).isZero();
  }

  private static Duration pause(int status, String body, Headers headers) {
    return switch (failed(status, body, headers)) {
      case AiOutcome.Wait wait -> wait.pause();
      case AiOutcome.Unreachable gone -> gone.pause();
      case AiOutcome other -> throw new AssertionError(other);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "stop, Answered",
    "length, Cut",
    "content_filter, Refused",
    "tool_calls, Malformed",
    ", Malformed"
  })
  void the_reason_for_the_end_comes_before_the_content(String reason, String expected) {
    AiOutcome outcome = answered(OpenAiProvider.completion(AiClientContract.answer(), reason));
    assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void a_cut_answer_without_content_is_cut() {
    assertThat(answered(OpenAiProvider.completion(null, "length")))
        .isEqualTo(new AiOutcome.Cut(new AiFault(200, "length")));
  }

  @Test
  void a_refusal_of_the_model_is_refused() {
    String body =
        OpenAiProvider.completion(null, "stop")
            .replace("\"refusal\":null", "\"refusal\":\"I cannot\"");
    assertThat(answered(body)).isEqualTo(new AiOutcome.Refused(new AiFault(200, "refusal")));
  }

  @Test
  void tokens_are_counted_whatever_the_outcome_is() {
    Reading cut =
        OpenAiAnswers.answered(success(OpenAiProvider.completion(null, "length")), SCHEMA, STRICT);
    assertThat(cut.usage()).contains(new AiUsage(120, 45));
    assertThat(OpenAiAnswers.answered(success("{}"), SCHEMA, STRICT).usage()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "[]",
        "null",
        "{}",
        "{\"choices\":null}",
        "{\"choices\":[]}",
        "{\"choices\":[{\"finish_reason\":\"stop\"}]}",
        "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":null}}]}",
        "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":\" \"}}]}",
        "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":[]}}]}",
        "{\"error\":{\"message\":\"no\"}}"
      })
  void a_success_without_an_answer_is_malformed(String body) {
    assertThat(answered(body)).isInstanceOf(AiOutcome.Malformed.class);
  }

  @Test
  void a_body_that_was_not_read_is_malformed_or_has_the_class_of_its_status() {
    assertThat(
            OpenAiAnswers.answered(
                    new HttpAnswer(200, NONE, Optional.empty(), Calls.NOW), SCHEMA, STRICT)
                .outcome())
        .isInstanceOf(AiOutcome.Malformed.class);
    assertThat(
            OpenAiAnswers.answered(
                    new HttpAnswer(429, NONE, Optional.empty(), Calls.NOW), SCHEMA, STRICT)
                .outcome())
        .isInstanceOf(AiOutcome.Wait.class);
  }

  @Test
  void a_gateway_may_answer_200_with_the_status_in_the_error() {
    assertThat(answered("{\"error\":{\"message\":\"no\",\"code\":429}}"))
        .isInstanceOf(AiOutcome.Wait.class);
    assertThat(answered("{\"error\":{\"message\":\"no\",\"code\":502}}"))
        .isInstanceOf(AiOutcome.Unreachable.class);
  }

  @Test
  void a_code_block_is_opened_where_the_server_knows_no_mode_for_json() {
    String fenced =
        OpenAiProvider.completion("```json\n" + AiClientContract.answer() + "\n```\n", "stop");
    assertThat(OpenAiAnswers.answered(success(fenced), SCHEMA, PROMPT).outcome())
        .isInstanceOf(AiOutcome.Answered.class);
    assertThat(OpenAiAnswers.answered(success(fenced), SCHEMA, OBJECT).outcome())
        .isInstanceOf(AiOutcome.Malformed.class);
    String plain =
        OpenAiProvider.completion(
            AiClientContract.answer().replace("Хорошо", "```Хорошо```"), "stop");
    assertThat(OpenAiAnswers.answered(success(plain), SCHEMA, PROMPT).outcome())
        .isInstanceOfSatisfying(
            AiOutcome.Answered.class,
            it -> assertThat(it.answer().text("reply")).startsWith("```Хорошо```"));
    String chatty =
        OpenAiProvider.completion("Here: ```" + AiClientContract.answer() + "```", "stop");
    assertThat(OpenAiAnswers.answered(success(chatty), SCHEMA, PROMPT).outcome())
        .isInstanceOf(AiOutcome.Malformed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400, file, unsupported_value, Unsupported file format oga, Unusable",
    "400, file, , any, Unusable",
    "400, , , Audio file might be corrupted or unsupported, Unusable",
    "400, , audio_too_short, any, Unusable",
    "400, language, invalid_language, any, Misconfigured",
    "413, , , any, Unusable",
    "415, , , any, Unusable",
    "401, , invalid_api_key, any, Misconfigured",
    "429, , insufficient_quota, any, Exhausted"
  })
  void a_voice_message_that_is_refused_is_unusable(
      int status, String param, String code, String message, String expected) {
    var error = Json.object();
    error
        .putObject("error")
        .put("message", message)
        .put("type", "invalid_request_error")
        .put("param", param)
        .put("code", code);
    AiOutcome outcome =
        OpenAiAnswers.heard(new HttpAnswer(status, NONE, Optional.of(error.toString()), Calls.NOW))
            .outcome();
    assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void a_transcript_has_text_and_may_have_tokens() {
    assertThat(OpenAiAnswers.heard(success("{\"text\":\" да \"}")))
        .isEqualTo(Reading.free(new AiOutcome.Heard("да")));
    assertThat(
            OpenAiAnswers.heard(
                success("{\"text\":\"да\",\"usage\":{\"type\":\"duration\",\"seconds\":3}}")))
        .isEqualTo(Reading.free(new AiOutcome.Heard("да")));
    assertThat(
            OpenAiAnswers.heard(
                    success(
                        "{\"text\":\"да\",\"usage\":{\"type\":\"tokens\",\"input_tokens\":14,"
                            + "\"output_tokens\":45}}"))
                .usage())
        .contains(new AiUsage(14, 45));
    for (String body : new String[] {"{}", "да", "{\"text\":null}", "{\"text\":\"\\u0000\"}"}) {
      assertThat(OpenAiAnswers.heard(success(body)).outcome())
          .as(body)
          .isInstanceOf(AiOutcome.Malformed.class);
    }
  }

  private static AiOutcome answered(String body) {
    return OpenAiAnswers.answered(success(body), SCHEMA, STRICT).outcome();
  }

  private static AiOutcome failed(int status, String body, Headers headers) {
    return OpenAiAnswers.answered(
            new HttpAnswer(status, headers, Optional.of(body), Calls.NOW), SCHEMA, STRICT)
        .outcome();
  }

  private static HttpAnswer success(String body) {
    return new HttpAnswer(200, NONE, Optional.of(body), Calls.NOW);
  }
}
