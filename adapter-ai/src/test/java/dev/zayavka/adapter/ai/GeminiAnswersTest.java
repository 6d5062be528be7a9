package dev.zayavka.adapter.ai;

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

/** The table of answers of Gemini, row by row. */
class GeminiAnswersTest {

  private static final Headers NONE = Headers.of();

  private static final String DAILY =
      "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\",\"violations\":[{\"quotaId\":"
          + "\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\",\"quotaValue\":\"20\"}]},"
          + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"58s\"}";

  @ParameterizedTest
  @ValueSource(strings = {"SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT"})
  void a_question_that_is_blocked_is_refused(String reason) {
    assertThat(answered("{\"promptFeedback\":{\"blockReason\":\"" + reason + "\"}}"))
        .isEqualTo(new AiOutcome.Refused(new AiFault(200, reason)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"})
  void an_answer_that_is_blocked_is_refused(String reason) {
    assertThat(answered("{\"candidates\":[{\"finishReason\":\"" + reason + "\"}]}"))
        .isEqualTo(new AiOutcome.Refused(new AiFault(200, reason)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"candidates\":[{\"finishReason\":\"MAX_TOKENS\"}]}",
        "{\"candidates\":[{\"content\":{\"role\":\"model\"},\"finishReason\":\"MAX_TOKENS\"}]}",
        "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"{\"}]},\"finishReason\":\"MAX_TOKENS\"}]}"
      })
  void an_answer_that_reached_the_limit_is_cut(String body) {
    assertThat(answered(body)).isEqualTo(new AiOutcome.Cut(new AiFault(200, "MAX_TOKENS")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "[]",
        "{}",
        "{\"candidates\":[]}",
        "{\"candidates\":[{}]}",
        "{\"candidates\":[{\"finishReason\":\"STOP\"}]}",
        "{\"candidates\":[{\"content\":{\"parts\":[]},\"finishReason\":\"STOP\"}]}",
        "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\" \"}]},\"finishReason\":\"STOP\"}]}",
        "{\"candidates\":[{\"finishReason\":\"MALFORMED_FUNCTION_CALL\"}]}"
      })
  void a_success_without_an_answer_is_malformed(String body) {
    assertThat(answered(body)).isInstanceOf(AiOutcome.Malformed.class);
  }

  @Test
  void an_answer_may_come_in_parts_and_thoughts_are_none() {
    String answer = AiClientContract.answer();
    var body = Json.object();
    var candidate = body.putArray("candidates").addObject().put("finishReason", "STOP");
    var parts = candidate.putObject("content").putArray("parts");
    parts.addObject().put("text", "I think").put("thought", true);
    parts.addObject().put("text", answer.substring(0, 30));
    parts.addObject().put("text", answer.substring(30));
    assertThat(answered(body.toString())).isInstanceOf(AiOutcome.Answered.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT, Misconfigured",
    "400, FAILED_PRECONDITION, Misconfigured",
    "401, UNAUTHENTICATED, Misconfigured",
    "403, PERMISSION_DENIED, Misconfigured",
    "404, NOT_FOUND, Misconfigured",
    "429, RESOURCE_EXHAUSTED, Wait",
    "499, CANCELLED, Unreachable",
    "500, INTERNAL, Unreachable",
    "503, UNAVAILABLE, Unreachable",
    "504, DEADLINE_EXCEEDED, Unreachable"
  })
  void an_error_has_a_class_alone_and_in_an_array(int status, String name, String expected) {
    String error = GeminiProvider.error(name, "");
    AiOutcome outcome = failed(status, error, NONE);
    assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(outcome.toString()).contains(status + " " + name);
    assertThat(failed(status, "[" + error + "]", NONE)).isEqualTo(outcome);
  }

  @Test
  void a_wrong_key_is_named_by_its_reason() {
    assertThat(
            failed(
                400,
                GeminiProvider.error("INVALID_ARGUMENT", "{\"reason\":\"API_KEY_INVALID\"}"),
                NONE))
        .isEqualTo(new AiOutcome.Misconfigured(new AiFault(400, "API_KEY_INVALID")));
  }

  @Test
  void a_daily_quota_is_exhausted_although_it_names_a_pause() {
    String error = GeminiProvider.error("RESOURCE_EXHAUSTED", DAILY);
    assertThat(failed(429, error, NONE)).isInstanceOf(AiOutcome.Exhausted.class);
    assertThat(failed(429, "[" + error + "]", NONE)).isInstanceOf(AiOutcome.Exhausted.class);
  }

  @Test
  void a_limit_of_nothing_is_exhausted() {
    String value = "{\"violations\":[{\"quotaId\":\"PerMinute\",\"quotaValue\":\"0\"}]}";
    assertThat(failed(429, GeminiProvider.error("RESOURCE_EXHAUSTED", value), NONE))
        .isInstanceOf(AiOutcome.Exhausted.class);
    assertThat(failed(429, saying("limit: 0, model: gemini-2.5-pro"), NONE))
        .isInstanceOf(AiOutcome.Exhausted.class);
    assertThat(failed(429, saying("limit: 20, model: gemini-2.5-flash"), NONE))
        .isInstanceOf(AiOutcome.Wait.class);
  }

  @Test
  void a_pause_is_in_the_details_or_a_header_or_the_message_or_20_seconds() {
    String delay = GeminiProvider.error("RESOURCE_EXHAUSTED", "{\"retryDelay\":\"36.429760048s\"}");
    Headers header = Headers.of("Retry-After", "5");
    assertThat(pause(delay, header)).isEqualTo(Duration.ofMillis(36_429));
    assertThat(pause(saying("Please retry in 58.8s."), header)).isEqualTo(Duration.ofSeconds(5));
    assertThat(pause(saying("Please retry in 58.8s."), NONE)).isEqualTo(Duration.ofMillis(58_800));
    assertThat(pause(saying("Resource exhausted"), NONE)).isEqualTo(Duration.ofSeconds(20));
  }

  private static Duration pause(String body, Headers headers) {
    return failed(429, body, headers) instanceof AiOutcome.Wait wait
        ? wait.pause()
        : Duration.ofDays(1);
  }

  private static String saying(String message) {
    return "{\"error\":{\"status\":\"RESOURCE_EXHAUSTED\",\"message\":\"" + message + "\"}}";
  }

  @Test
  void tokens_of_thinking_are_tokens_of_the_answer() {
    assertThat(
            GeminiAnswers.answered(
                    success(
                        "{\"usageMetadata\":{\"promptTokenCount\":9,\"thoughtsTokenCount\":4,"
                            + "\"candidatesTokenCount\":2}}"),
                    SCHEMA)
                .usage())
        .contains(new AiUsage(9, 6));
    assertThat(GeminiAnswers.answered(success("{}"), SCHEMA).usage()).isEmpty();
  }

  @Test
  void a_voice_message_that_is_refused_is_unusable() {
    assertThat(heard(413, "")).isInstanceOf(AiOutcome.Unusable.class);
    assertThat(heard(400, "Unsupported MIME type: audio/ogg"))
        .isInstanceOf(AiOutcome.Unusable.class);
    assertThat(heard(400, "Invalid JSON payload")).isInstanceOf(AiOutcome.Misconfigured.class);
  }

  private static AiOutcome heard(int status, String message) {
    return GeminiAnswers.heard(
            new HttpAnswer(status, NONE, Optional.of(saying(message)), Calls.NOW))
        .outcome();
  }

  private static AiOutcome answered(String body) {
    return GeminiAnswers.answered(success(body), SCHEMA).outcome();
  }

  private static AiOutcome failed(int status, String body, Headers headers) {
    return GeminiAnswers.answered(
            new HttpAnswer(status, headers, Optional.of(body), Calls.NOW), SCHEMA)
        .outcome();
  }

  private static HttpAnswer success(String body) {
    return new HttpAnswer(200, NONE, Optional.of(body), Calls.NOW);
  }
}
