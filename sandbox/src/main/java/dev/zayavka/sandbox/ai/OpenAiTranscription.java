package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/**
 * Answers of {@code /v1/audio/transcriptions}. It has no endings: each of them is an empty text.
 */
final class OpenAiTranscription implements WireFormat {
  private static final int AUDIO_TOKENS = 14;
  private static final int SECONDS = 3;

  private final OpenAiErrors errors;

  OpenAiTranscription(OpenAiErrors errors) {
    this.errors = errors;
  }

  @Override
  public AiReply finished(AiQuestion question, String text) {
    ObjectNode json = JsonNodes.object().put("text", text);
    return OpenAiLimits.unspent(AiReply.json(200, usage(json, question, text)));
  }

  @Override
  public AiReply cut(AiQuestion question, String text) {
    return finished(question, "");
  }

  @Override
  public AiReply refused(AiQuestion question) {
    return finished(question, "");
  }

  @Override
  public AiReply filtered(AiQuestion question) {
    return finished(question, "");
  }

  @Override
  public AiReply nothing(AiQuestion question) {
    return finished(question, "");
  }

  @Override
  public ErrorFormat errors() {
    return errors;
  }

  private static ObjectNode usage(ObjectNode json, AiQuestion question, String text) {
    ObjectNode usage = json.putObject("usage");
    if (question.model().equals(TranscriptionRules.WHISPER)) {
      usage.put("type", "duration").put("seconds", SECONDS);
      return json;
    }
    int written = TokenLimits.tokens(text.length());
    usage.put("type", "tokens").put("input_tokens", AUDIO_TOKENS);
    usage.putObject("input_token_details").put("text_tokens", 0).put("audio_tokens", AUDIO_TOKENS);
    usage.put("output_tokens", written).put("total_tokens", AUDIO_TOKENS + written);
    return json;
  }
}
