package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.ai.AiQuestion.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST /v1beta/models/{model}:generateContent}. */
final class GenerationEndpoint implements Endpoint {
  static final String PATH = "/v1beta/models/{call}";
  private static final String FOLDER = "/v1beta/models/";
  private static final String METHOD = ":generateContent";
  private static final long LARGEST = 20L * 1024 * 1024;
  private static final int USUAL_THINKING = 128;

  private final AiKeys keys;
  private final GeminiErrors errors = new GeminiErrors();
  private final GeminiGeneration format = new GeminiGeneration(errors);

  GenerationEndpoint(AiKeys keys) {
    this.keys = keys;
  }

  @Override
  public AiProvider provider() {
    return AiProvider.GEMINI;
  }

  @Override
  public WireFormat format() {
    return format;
  }

  @Override
  public String model(Incoming incoming) {
    return incoming.path().substring(FOLDER.length()).split(":", 2)[0];
  }

  @Override
  public AiQuestion read(Incoming incoming) {
    checkKey(incoming);
    checkSize(incoming);
    String model = model(incoming);
    if (!model.startsWith("gemini-") || !incoming.path().endsWith(METHOD)) {
      throw new AiRefusal(errors.unknownModel(model));
    }
    JsonNode body = incoming.json();
    if (!body.isObject()) {
      throw new AiRefusal(errors.notJson());
    }
    GeminiRules.check(body);
    return question(incoming, model, body);
  }

  private static AiQuestion question(Incoming incoming, String model, JsonNode body) {
    String system = MessageText.joined(body.at("/systemInstruction/parts"));
    JsonNode schema = schema(body.path("generationConfig"), system);
    Optional<String> voice = voice(body);
    return new AiQuestion(
        incoming.number(),
        incoming.at(),
        AiProvider.GEMINI,
        voice.map(sha256 -> AiKind.VOICE).orElseGet(() -> Schemas.kind(schema)),
        model,
        system,
        messages(body),
        schema,
        voice.orElse(""),
        limits(body.path("generationConfig")));
  }

  private void checkKey(Incoming incoming) {
    if (incoming.key().isEmpty()) {
      throw new AiRefusal(errors.missingKey());
    }
    if (!keys.accepts(AiProvider.GEMINI, incoming.key())) {
      throw new AiRefusal(errors.wrongKey());
    }
  }

  private static void checkSize(Incoming incoming) {
    long size = Long.parseLong(incoming.headers().getOrDefault("content-length", "0"));
    if (size > LARGEST) {
      throw GeminiErrors.refusal("Request payload size exceeds the limit: " + LARGEST + " bytes.");
    }
  }

  private static JsonNode schema(JsonNode config, String system) {
    JsonNode sent =
        config.has("responseSchema")
            ? config.path("responseSchema")
            : config.path("responseJsonSchema");
    return sent.isObject() ? sent : Schemas.inText(system);
  }

  private static List<Said> messages(JsonNode body) {
    List<Said> messages = new ArrayList<>();
    for (JsonNode content : body.path("contents")) {
      messages.add(
          new Said(
              content.path("role").asText("user").equals("user"),
              MessageText.joined(content.path("parts"))));
    }
    return messages;
  }

  private static Optional<String> voice(JsonNode body) {
    return Optional.ofNullable(body.path("contents").findValue("inlineData"))
        .map(file -> Digests.sha256(GeminiRules.decoded(file, "contents")));
  }

  private static TokenLimits limits(JsonNode config) {
    int budget = config.at("/thinkingConfig/thinkingBudget").asInt(-1);
    return new TokenLimits(
        config.path("maxOutputTokens").asInt(Integer.MAX_VALUE),
        budget < 0 ? USUAL_THINKING : Math.min(budget, USUAL_THINKING));
  }
}
