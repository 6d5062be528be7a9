package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to OpenAI and compatible servers. */
class OpenAiTest {

  private final OpenAiProvider provider = new OpenAiProvider();

  @BeforeEach
  void start() throws IOException {
    provider.start();
    provider.writes(AiClientContract.answer());
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void a_question_asks_for_the_strict_schema_in_its_order() {
    client("/v1", AiSchemaMode.STRICT).ask(Calls.ask("openai:gpt-5-mini"));
    RecordedRequest request = provider.requests.getLast();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Settings.KEY);
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    JsonNode body = provider.lastBody();
    assertThat(body.path("model").asText()).isEqualTo("gpt-5-mini");
    assertThat(body.path("store").isBoolean()).isTrue();
    assertThat(body.path("store").asBoolean()).isFalse();
    assertThat(body.path("safety_identifier").asText()).isEqualTo("5f2b");
    assertThat(body.path("response_format").toString())
        .isEqualTo(
            "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"turn\",\"strict\":true,\"schema\":{"
                + "\"type\":\"object\",\"properties\":{\"relevant\":{\"type\":\"boolean\"},"
                + "\"found\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                + "\"component\":{\"type\":\"string\",\"enum\":[\"Behavior\",\"Result\"]},"
                + "\"quote\":{\"type\":\"string\"}},\"required\":[\"component\",\"quote\"],"
                + "\"additionalProperties\":false}},\"reply\":{\"type\":\"string\"}},"
                + "\"required\":[\"relevant\",\"found\",\"reply\"],\"additionalProperties\":false}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-5-mini, max_completion_tokens, low",
    "gpt-5, max_completion_tokens, low",
    "gpt-5.1, max_completion_tokens, low",
    "openai/gpt-5-mini, max_completion_tokens, low",
    "o4-mini, max_completion_tokens, low",
    "gpt-5-chat-latest, max_completion_tokens, ",
    "gpt-4o-mini, max_tokens, ",
    "qwen3:8b, max_tokens, ",
    "gpt-oss-20b, max_tokens, "
  })
  void parameters_follow_the_model(String model, String limit, String effort) {
    client("/v1", AiSchemaMode.STRICT).ask(Calls.ask("openai:" + model));
    JsonNode body = provider.lastBody();
    assertThat(body.path(limit).asInt()).isEqualTo(1500);
    assertThat(body.has("max_tokens")).isEqualTo(limit.equals("max_tokens"));
    assertThat(body.has("max_completion_tokens")).isNotEqualTo(body.has("max_tokens"));
    assertThat(body.path("reasoning_effort").asText("none"))
        .isEqualTo(effort == null ? "none" : effort);
    assertThat(body.has("temperature")).isFalse();
  }

  @Test
  void a_compatible_server_gets_the_schema_in_words_and_nothing_it_may_not_know() {
    client("/v1", AiSchemaMode.OBJECT).ask(Calls.ask("openai:qwen3:8b"));
    assertThat(provider.lastBody().path("response_format").toString())
        .isEqualTo("{\"type\":\"json_object\"}");
    assertThat(provider.lastBody().has("safety_identifier")).isFalse();
    assertThat(provider.lastBody().has("store")).isFalse();
    assertThat(provider.received().getLast().system())
        .startsWith(AiClientContract.SYSTEM)
        .contains("JSON", "\"required\":[\"relevant\",\"found\",\"reply\"]")
        .doesNotContain(AiClientContract.WORDS);

    client("/v1", AiSchemaMode.PROMPT).ask(Calls.ask("openai:qwen3:8b"));
    assertThat(provider.lastBody().has("response_format")).isFalse();
    assertThat(provider.received().getLast().system()).contains("\"required\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/"})
  void a_base_url_may_end_in_a_slash(String base) {
    client(base, AiSchemaMode.STRICT).ask(Calls.ask("openai:gpt-5"));
    assertThat(provider.requests.getLast().getUrl().encodedPath())
        .isEqualTo("/v1/chat/completions");
  }

  @Test
  void a_voice_message_is_a_file_that_is_called_ogg() {
    provider.hears("да");
    client("/v1", AiSchemaMode.STRICT)
        .transcribe(Calls.transcribe("openai:gpt-4o-transcribe"), new byte[] {1, 2});
    RecordedRequest request = provider.requests.getLast();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/audio/transcriptions");
    assertThat(request.getHeaders().get("Content-Length")).isNotNull();
    assertThat(HttpProvider.text(request))
        .contains("name=\"file\"; filename=\"voice.ogg\"", "Content-Type: audio/ogg")
        .contains("name=\"model\"", "gpt-4o-transcribe")
        .contains("name=\"language\"", "ru", "name=\"prompt\"", "Александр")
        .contains("name=\"response_format\"", "json");
  }

  @Test
  void a_voice_message_that_is_too_large_is_not_sent() {
    AiOutcome outcome =
        client("/v1", AiSchemaMode.STRICT)
            .transcribe(
                Calls.transcribe("openai:gpt-4o-transcribe"), new byte[25 * 1024 * 1024 + 1])
            .outcome();
    assertThat(outcome).isInstanceOf(AiOutcome.Unusable.class);
    assertThat(provider.requests).isEmpty();
  }

  @Test
  void a_provider_without_a_key_is_misconfigured() {
    AiClient client = client("/v1", AiSchemaMode.STRICT);
    assertThat(client.ask(Calls.ask("gemini:gemini-2.5-flash")).outcome().toString())
        .contains("Misconfigured", "no_key");
  }

  private AiClient client(String path, AiSchemaMode mode) {
    return AiAdapter.open(
            Settings.openAi(provider.url(path), mode, Optional.empty(), Duration.ofMinutes(1)),
            InstantSource.system())
        .client();
  }
}
