package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** Answers of {@code /v1beta/models/{model}:generateContent}. */
final class GeminiGeneration implements WireFormat {
  private static final int AUDIO_TOKENS = 96;

  private final GeminiErrors errors;

  GeminiGeneration(GeminiErrors errors) {
    this.errors = errors;
  }

  @Override
  public AiReply finished(AiQuestion question, String text) {
    return question.limits().allow(text)
        ? candidate(question, text, "STOP")
        : cut(question, question.limits().cut(text));
  }

  @Override
  public AiReply cut(AiQuestion question, String text) {
    return candidate(question, text, "MAX_TOKENS");
  }

  @Override
  public AiReply refused(AiQuestion question) {
    return withoutContent(question, "PROHIBITED_CONTENT");
  }

  @Override
  public AiReply filtered(AiQuestion question) {
    return withoutContent(question, "SAFETY");
  }

  @Override
  public AiReply nothing(AiQuestion question) {
    ObjectNode json = JsonNodes.object();
    json.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
    return usage(json, question, "");
  }

  @Override
  public ErrorFormat errors() {
    return errors;
  }

  /** A text of no characters has no {@code parts}. */
  private static AiReply candidate(AiQuestion question, String text, String finish) {
    ObjectNode json = JsonNodes.object();
    ObjectNode candidate = json.putArray("candidates").addObject();
    ObjectNode content = candidate.putObject("content");
    if (!text.isEmpty()) {
      content.putArray("parts").addObject().put("text", text);
    }
    content.put("role", "model");
    candidate.put("finishReason", finish).put("index", 0);
    return usage(json, question, text);
  }

  private static AiReply withoutContent(AiQuestion question, String finish) {
    ObjectNode json = JsonNodes.object();
    ObjectNode candidate =
        json.putArray("candidates").addObject().put("finishReason", finish).put("index", 0);
    candidate
        .putArray("safetyRatings")
        .addObject()
        .put("category", "HARM_CATEGORY_HARASSMENT")
        .put("probability", "HIGH")
        .put("blocked", true);
    return usage(json, question, "");
  }

  private static AiReply usage(ObjectNode json, AiQuestion question, String text) {
    int asked = question.tokens() + (question.voice().isEmpty() ? 0 : AUDIO_TOKENS);
    int written = TokenLimits.tokens(text.length());
    int thinking = question.limits().thinking();
    ObjectNode usage =
        json.putObject("usageMetadata")
            .put("promptTokenCount", asked)
            .put("totalTokenCount", asked + written + thinking);
    if (written > 0) {
      usage.put("candidatesTokenCount", written);
    }
    if (thinking > 0) {
      usage.put("thoughtsTokenCount", thinking);
    }
    json.put("modelVersion", question.model()).put("responseId", "stand-in-" + question.number());
    return AiReply.json(200, json);
  }
}
