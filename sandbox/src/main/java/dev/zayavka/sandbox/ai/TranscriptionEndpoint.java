package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** {@code POST /v1/audio/transcriptions}. */
final class TranscriptionEndpoint implements Endpoint {
  static final String PATH = "/v1/audio/transcriptions";

  private final OpenAiErrors errors = new OpenAiErrors();
  private final OpenAiTranscription format = new OpenAiTranscription(errors);
  private final OpenAiKeyRule keys;

  TranscriptionEndpoint(AiKeys keys) {
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
    return TranscriptionRules.value(incoming.parts(), "model", "");
  }

  @Override
  public AiQuestion read(Incoming incoming) {
    keys.check(incoming);
    if (!incoming.headers().getOrDefault("content-type", "").startsWith("multipart/form-data")) {
      throw OpenAiErrors.refusal(
          "Invalid Content-Type: expected multipart/form-data.", null, "unsupported_content_type");
    }
    TranscriptionRules.check(incoming.parts());
    String voice =
        incoming.parts().stream().filter(AiPart::isFile).map(AiPart::sha256).findFirst().orElse("");
    return new AiQuestion(
        incoming.number(),
        incoming.at(),
        AiProvider.OPENAI,
        AiKind.VOICE,
        model(incoming),
        "",
        List.of(),
        MissingNode.getInstance(),
        voice,
        TokenLimits.NONE);
  }
}
