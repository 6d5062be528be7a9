package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /v1/chat/completions}. */
final class OpenAiChat implements WireFormat {
  private final OpenAiErrors errors;

  OpenAiChat(OpenAiErrors errors) {
    this.errors = errors;
  }

  @Override
  public AiReply finished(AiQuestion question, String text) {
    return question.limits().allow(text)
        ? completion(question, text, null, "stop")
        : cut(question, question.limits().cut(text));
  }

  @Override
  public AiReply cut(AiQuestion question, String text) {
    return completion(question, text, null, "length");
  }

  @Override
  public AiReply refused(AiQuestion question) {
    return completion(question, null, "I'm sorry, I can't assist with that request.", "stop");
  }

  @Override
  public AiReply filtered(AiQuestion question) {
    return completion(question, null, null, "content_filter");
  }

  @Override
  public AiReply nothing(AiQuestion question) {
    ObjectNode json = header(question);
    json.putArray("choices");
    return reply(usage(json, question, ""));
  }

  @Override
  public ErrorFormat errors() {
    return errors;
  }

  private static AiReply completion(
      AiQuestion question, @Nullable String content, @Nullable String refusal, String finish) {
    ObjectNode json = header(question);
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    choice
        .putObject("message")
        .put("role", "assistant")
        .put("content", content)
        .put("refusal", refusal);
    choice.putNull("logprobs");
    choice.put("finish_reason", finish);
    return reply(usage(json, question, content == null ? "" : content));
  }

  private static ObjectNode header(AiQuestion question) {
    return JsonNodes.object()
        .put("id", "chatcmpl-" + question.number())
        .put("object", "chat.completion")
        .put("created", question.at().getEpochSecond())
        .put("model", question.model());
  }

  private static ObjectNode usage(ObjectNode json, AiQuestion question, String content) {
    int thinking = question.limits().thinking();
    int written = TokenLimits.tokens(content.length()) + thinking;
    ObjectNode usage =
        json.putObject("usage")
            .put("prompt_tokens", question.tokens())
            .put("completion_tokens", written)
            .put("total_tokens", question.tokens() + written);
    usage.putObject("prompt_tokens_details").put("cached_tokens", 0);
    usage.putObject("completion_tokens_details").put("reasoning_tokens", thinking);
    return json;
  }

  private static AiReply reply(ObjectNode json) {
    return OpenAiLimits.unspent(AiReply.json(200, json));
  }
}
