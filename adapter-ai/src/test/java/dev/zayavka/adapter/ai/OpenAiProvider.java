package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Server with the wire protocol of OpenAI. */
final class OpenAiProvider extends HttpProvider {

  @Override
  public void writes(String content) {
    respond(200, completion(content, "stop"));
  }

  @Override
  public void hears(String words) {
    ObjectNode body = Json.object().put("text", words);
    body.putObject("usage")
        .put("type", "tokens")
        .put("input_tokens", TOKENS_IN)
        .put("output_tokens", TOKENS_OUT);
    respond(200, body.toString());
  }

  static String completion(@Nullable String content, @Nullable String finishReason) {
    ObjectNode body = Json.object().put("object", "chat.completion");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", content).putNull("refusal");
    choice.put("finish_reason", finishReason);
    body.putObject("usage")
        .put("prompt_tokens", TOKENS_IN)
        .put("completion_tokens", TOKENS_OUT)
        .put("total_tokens", TOKENS_IN + TOKENS_OUT);
    return body.toString();
  }

  static String error(@Nullable String type, @Nullable String code) {
    ObjectNode body = Json.object();
    body.putObject("error").put("message", SECRET).put("type", type).put("code", code);
    return body.toString();
  }

  @Override
  MockResponse ownFailure(Failure failure) {
    return switch (failure) {
      case CUT -> json(200, completion("{\"relevant\":tr", "length")).build();
      case CUT_IN_VALID_JSON -> json(200, completion(AiClientContract.answer(), "length")).build();
      case REFUSED -> json(200, completion(SECRET, "content_filter")).build();
      case NO_ANSWER -> json(200, "{\"choices\":[],\"note\":\"" + SECRET + "\"}").build();
      case RATE_LIMIT ->
          json(429, error("requests", "rate_limit_exceeded")).addHeader("Retry-After", "7").build();
      case QUOTA -> json(429, error("insufficient_quota", "insufficient_quota")).build();
      case WRONG_KEY -> json(401, error("invalid_request_error", "invalid_api_key")).build();
      case UNKNOWN_MODEL -> json(404, error("invalid_request_error", "model_not_found")).build();
      case PAGE, ENDLESS, REDIRECT, OVERLOADED, SERVER_ERROR, CONNECTION_CUT, TRICKLE ->
          throw new IllegalArgumentException(failure.name());
    };
  }

  @Override
  public List<Received> received() {
    return requests.stream().map(OpenAiProvider::received).toList();
  }

  private static Received received(RecordedRequest request) {
    String text = text(request);
    List<String> system = new ArrayList<>();
    List<AiMessage> messages = new ArrayList<>();
    Json.read(text)
        .orElseGet(Json::object)
        .path("messages")
        .forEach(m -> read(m, system, messages));
    return new Received(String.join("\n", system), messages, request.getUrl() + text);
  }

  private static void read(JsonNode message, List<String> system, List<AiMessage> messages) {
    String content = message.path("content").asText();
    switch (message.path("role").asText()) {
      case "system" -> system.add(content);
      case "user" -> messages.add(AiMessage.byPerson(content));
      case "assistant" -> messages.add(AiMessage.byModel(content));
      default -> throw new AssertionError("no role: " + message.path("role"));
    }
  }

  @Override
  public byte[] receivedVoice() {
    return filePart();
  }
}
