package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests to Gemini. */
class GeminiTest {

  private final GeminiProvider provider = new GeminiProvider();

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
  void a_question_asks_for_the_schema_with_its_order() {
    client().ask(Calls.ask("gemini:gemini-2.5-flash"));
    RecordedRequest request = provider.requests.getLast();
    assertThat(request.getUrl().encodedPath())
        .isEqualTo("/v1beta/models/gemini-2.5-flash:generateContent");
    assertThat(request.getUrl().query()).isNull();
    assertThat(request.getHeaders().get("x-goog-api-key")).isEqualTo(Settings.KEY);
    JsonNode config = provider.lastBody().path("generationConfig");
    assertThat(config.path("responseMimeType").asText()).isEqualTo("application/json");
    assertThat(config.path("maxOutputTokens").asInt()).isEqualTo(1500);
    assertThat(config.path("candidateCount").asInt()).isEqualTo(1);
    assertThat(config.path("responseSchema").toString())
        .isEqualTo(
            "{\"type\":\"OBJECT\",\"properties\":{\"relevant\":{\"type\":\"BOOLEAN\"},"
                + "\"found\":{\"type\":\"ARRAY\",\"items\":{\"type\":\"OBJECT\",\"properties\":{"
                + "\"component\":{\"type\":\"STRING\",\"enum\":[\"Behavior\",\"Result\"]},"
                + "\"quote\":{\"type\":\"STRING\"}},\"required\":[\"component\",\"quote\"],"
                + "\"propertyOrdering\":[\"component\",\"quote\"]}},\"reply\":{\"type\":\"STRING\"}},"
                + "\"required\":[\"relevant\",\"found\",\"reply\"],"
                + "\"propertyOrdering\":[\"relevant\",\"found\",\"reply\"]}");
    assertThat(provider.lastBody().path("safetySettings")).hasSize(4);
    assertThat(HttpProvider.text(request)).doesNotContain("5f2b");
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-2.5-flash, '{\"thinkingBudget\":0}'",
    "gemini-2.5-flash-lite, '{\"thinkingBudget\":0}'",
    "gemini-2.5-pro, ''",
    "gemini-2.0-flash, ''",
    "gemini-3-flash-preview, '{\"thinkingLevel\":\"low\"}'"
  })
  void thinking_follows_the_model(String model, String thinking) {
    client().ask(Calls.ask("gemini:" + model));
    assertThat(provider.lastBody().path("generationConfig").path("thinkingConfig").toString())
        .isEqualTo(thinking);
  }

  @Test
  void a_voice_message_is_data_beside_an_instruction() {
    provider.hears("да");
    client().transcribe(Calls.transcribe("gemini:gemini-2.5-flash"), new byte[] {1, 2});
    JsonNode body = provider.lastBody();
    assertThat(body.path("contents")).hasSize(1);
    assertThat(body.path("contents").path(0).path("parts").path(0).toString())
        .isEqualTo("{\"inlineData\":{\"mimeType\":\"audio/ogg\",\"data\":\"AQI=\"}}");
    assertThat(provider.received().getLast().system()).contains("ru", "Александр");
  }

  @Test
  void a_voice_message_that_is_too_large_is_not_sent() {
    assertThat(
            client()
                .transcribe(Calls.transcribe("gemini:gemini-2.5-flash"), new byte[15 * 1024 * 1024])
                .outcome())
        .isInstanceOf(AiOutcome.Unusable.class);
    assertThat(provider.requests).isEmpty();
  }

  private AiClient client() {
    return AiAdapter.open(
            Settings.gemini(provider.url("/v1beta"), Duration.ofMinutes(1)), InstantSource.system())
        .client();
  }
}
