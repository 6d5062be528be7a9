package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Server with the wire protocol of Gemini. */
final class GeminiProvider extends HttpProvider {

  @Override
  public void writes(String content) {
    respond(200, generated(content, "STOP"));
  }

  @Override
  public void hears(String words) {
    writes(Json.object().put("words", words).toString());
  }

  static String generated(String content, String finishReason) {
    ObjectNode body = Json.object();
    ObjectNode candidate = body.putArray("candidates").addObject();
    candidate
        .putObject("content")
        .put("role", "model")
        .putArray("parts")
        .addObject()
        .put("text", content);
    candidate.put("finishReason", finishReason).put("index", 0);
    tokens(body);
    return body.toString();
  }

  private static void tokens(ObjectNode body) {
    body.putObject("usageMetadata")
        .put("promptTokenCount", TOKENS_IN)
        .put("candidatesTokenCount", TOKENS_OUT - 5)
        .put("thoughtsTokenCount", 5)
        .put("totalTokenCount", TOKENS_IN + TOKENS_OUT);
  }

  static String error(String status, String details) {
    return "{\"error\":{\"message\":\"%s\",\"status\":\"%s\",\"details\":[%s]}}"
        .formatted(SECRET, status, details);
  }

  @Override
  MockResponse ownFailure(Failure failure) {
    return switch (failure) {
      case CUT -> json(200, "{\"candidates\":[{\"finishReason\":\"MAX_TOKENS\"}]}").build();
      case CUT_IN_VALID_JSON ->
          json(200, generated(AiClientContract.answer(), "MAX_TOKENS")).build();
      case REFUSED -> json(200, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}").build();
      case NO_ANSWER -> json(200, "{\"note\":\"" + SECRET + "\"}").build();
      case RATE_LIMIT -> json(429, error("RESOURCE_EXHAUSTED", "{\"retryDelay\":\"7s\"}")).build();
      case QUOTA ->
          json(
                  429,
                  error(
                      "RESOURCE_EXHAUSTED",
                      "{\"violations\":[{\"quotaId\":\"RequestsPerDay\"}]},{\"retryDelay\":\"36s\"}"))
              .build();
      case WRONG_KEY ->
          json(400, error("INVALID_ARGUMENT", "{\"reason\":\"API_KEY_INVALID\"}")).build();
      case UNKNOWN_MODEL -> json(404, error("NOT_FOUND", "")).build();
      case PAGE, ENDLESS, REDIRECT, OVERLOADED, SERVER_ERROR, CONNECTION_CUT, TRICKLE ->
          throw new IllegalArgumentException(failure.name());
    };
  }

  @Override
  public List<Received> received() {
    return requests.stream().map(GeminiProvider::received).toList();
  }

  private static Received received(RecordedRequest request) {
    JsonNode body = Json.read(text(request)).orElseThrow();
    List<AiMessage> messages = new ArrayList<>();
    for (JsonNode content : body.path("contents")) {
      String words = content.path("parts").path(0).path("text").asText();
      if (!words.isEmpty()) {
        messages.add(
            content.path("role").asText().equals("user")
                ? AiMessage.byPerson(words)
                : AiMessage.byModel(words));
      }
    }
    String system = body.path("systemInstruction").path("parts").path(0).path("text").asText();
    return new Received(system, messages, request.getUrl() + text(request));
  }

  @Override
  public byte[] receivedVoice() {
    JsonNode parts = lastBody().path("contents").path(0).path("parts");
    try {
      return parts.path(0).path("inlineData").path("data").binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
