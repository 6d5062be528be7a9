package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.ai.AiQuestion.Said;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/chat/completions}. */
final class ChatEndpoint implements Endpoint {
  static final String PATH = "/v1/chat/completions";

  private final OpenAiErrors errors = new OpenAiErrors();
  private final OpenAiChat format = new OpenAiChat(errors);
  private final OpenAiKeyRule keys;

  ChatEndpoint(AiKeys keys) {
    this.keys = new OpenAiKeyRule(keys);
  }

  @Override
  public AiProvider provider() {
    return AiProvider.OPENAI;
  }

  @Override
  public WireFormat format() {
    return format;
  }

  @Override
  public String model(Incoming incoming) {
    return incoming.json().path("model").asText("");
  }

  @Override
  public AiQuestion read(Incoming incoming) {
    keys.check(incoming);
    JsonNode body = incoming.json();
    if (!body.isObject()) {
      throw new AiRefusal(errors.notJson());
    }
    ChatRules.check(body);
    String system = system(body);
    JsonNode sent = body.at("/response_format/json_schema/schema");
    JsonNode schema = sent.isObject() ? sent : Schemas.inText(system);
    return new AiQuestion(
        incoming.number(),
        incoming.at(),
        AiProvider.OPENAI,
        Schemas.kind(schema),
        model(incoming),
        system,
        messages(body),
        schema,
        "",
        limits(body));
  }

  private static String system(JsonNode body) {
    JsonNode first = body.path("messages").path(0);
    return isSystem(first) ? text(first) : "";
  }

  private static List<Said> messages(JsonNode body) {
    List<Said> messages = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      if (!isSystem(message)) {
        messages.add(new Said(message.path("role").asText().equals("user"), text(message)));
      }
    }
    return messages;
  }

  private static boolean isSystem(JsonNode message) {
    return List.of("system", "developer").contains(message.path("role").asText(""));
  }

  private static String text(JsonNode message) {
    return MessageText.of(message.path("content")).orElse("");
  }

  private static TokenLimits limits(JsonNode body) {
    int most = body.path("max_tokens").asInt(Integer.MAX_VALUE);
    return new TokenLimits(
        body.path("max_completion_tokens").asInt(most),
        OpenAiModel.of(body.path("model").asText(""))
            .thinking(body.path("reasoning_effort").asText("")));
  }
}
