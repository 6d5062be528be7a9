package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiSchema;
import dev.zayavka.ports.ai.AiUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Interpreter of the answers of OpenAI and compatible servers. */
final class OpenAiAnswers {

  private static final Set<String> EXHAUSTED =
      Set.of(
          "insufficient_quota",
          "credit_balance_exhausted",
          "billing_hard_limit_reached",
          "billing_not_active");

  private static final Set<String> FILTERED =
      Set.of("content_filter", "content_policy_violation", "invalid_prompt", "moderation_blocked");

  private static final Set<String> VOICE_CODES = Set.of("audio_too_short", "invalid_file_format");

  private static final Pattern VOICE_MESSAGES =
      Pattern.compile(
          "unsupported file format|invalid file format|corrupted|could not be decoded|too short",
          Pattern.CASE_INSENSITIVE);

  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  private static final String FENCE = "```";

  private OpenAiAnswers() {}

  static Reading answered(HttpAnswer answer, AiSchema schema, AiSchemaMode mode) {
    if (!answer.isSuccess()) {
      return Reading.free(failed(answer.status(), error(json(answer)), answer));
    }
    Optional<JsonNode> body = json(answer);
    return body.map(
            json ->
                new Reading(
                    completion(json, schema, mode, answer),
                    usage(json, "prompt_tokens", "completion_tokens")))
        .orElseGet(() -> Reading.free(AnswerReader.malformed("not_json")));
  }

  private static AiOutcome completion(
      JsonNode json, AiSchema schema, AiSchemaMode mode, HttpAnswer answer) {
    JsonNode choice = json.path("choices").path(0);
    if (choice.isMissingNode()) {
      return errorInSuccess(json, answer);
    }
    JsonNode message = choice.path("message");
    // The reason comes first: half an answer may be valid JSON.
    return switch (Json.text(choice, "finish_reason")) {
      case "stop" -> stopped(message, schema, mode);
      case "length" -> new AiOutcome.Cut(new AiFault(answer.status(), "length"));
      case "content_filter" -> refused(answer.status(), "content_filter");
      default -> AnswerReader.malformed("finish_reason");
    };
  }

  private static AiOutcome stopped(JsonNode message, AiSchema schema, AiSchemaMode mode) {
    if (!Json.text(message, "refusal").isEmpty()) {
      return refused(200, "refusal");
    }
    JsonNode content = message.path("content");
    if (!content.isTextual() || content.textValue().isBlank()) {
      return AnswerReader.malformed("empty");
    }
    return AnswerReader.read(bare(content.textValue(), mode), schema);
  }

  /** Servers that know no mode for JSON often write it in a fenced code block. */
  private static String bare(String content, AiSchemaMode mode) {
    return switch (mode) {
      case STRICT, OBJECT -> content;
      case PROMPT -> unfenced(content.strip());
    };
  }

  private static String unfenced(String content) {
    if (!content.startsWith(FENCE)
        || !content.endsWith(FENCE)
        || content.length() < 2 * FENCE.length()) {
      return content;
    }
    String inside = content.substring(FENCE.length(), content.length() - FENCE.length());
    return inside.startsWith("json") ? inside.substring("json".length()) : inside;
  }

  /** Gateways answer 200 with an error whose code is a status. */
  private static AiOutcome errorInSuccess(JsonNode json, HttpAnswer answer) {
    JsonNode error = json.path("error");
    int status = error.path("code").asInt();
    return status >= 400 && status < 600
        ? failed(status, error, answer)
        : AnswerReader.malformed(error.isObject() ? "error" : "no_choices");
  }

  static Reading heard(HttpAnswer answer) {
    if (!answer.isSuccess()) {
      JsonNode error = error(json(answer));
      return Reading.free(
          isAboutVoice(answer.status(), error)
              ? new AiOutcome.Unusable(fault(answer.status(), error))
              : failed(answer.status(), error, answer));
    }
    return json(answer)
        .map(json -> new Reading(words(json), usage(json, "input_tokens", "output_tokens")))
        .orElseGet(() -> Reading.free(AnswerReader.malformed("not_json")));
  }

  private static AiOutcome words(JsonNode json) {
    JsonNode text = json.path("text");
    if (!text.isTextual()) {
      return AnswerReader.malformed("no_text");
    }
    return AnswerReader.isStorable(text.textValue())
        ? new AiOutcome.Heard(text.textValue().strip())
        : AnswerReader.malformed("not_storable");
  }

  private static boolean isAboutVoice(int status, JsonNode error) {
    return switch (status) {
      case Failures.TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> true;
      case Failures.BAD_REQUEST ->
          Json.text(error, "param").equals("file")
              || VOICE_CODES.contains(Json.text(error, "code"))
              || VOICE_MESSAGES.matcher(Json.text(error, "message")).find();
      default -> false;
    };
  }

  private static AiOutcome failed(int status, JsonNode error, HttpAnswer answer) {
    AiFault fault = fault(status, error);
    if (isOneOf(EXHAUSTED, error)) {
      return new AiOutcome.Exhausted(fault);
    }
    if (isOneOf(FILTERED, error)) {
      return new AiOutcome.Refused(fault);
    }
    return Failures.byStatus(fault, pause(status, error, answer));
  }

  private static Optional<Duration> pause(int status, JsonNode error, HttpAnswer answer) {
    return Pauses.inHeaders(answer.headers(), answer.at())
        .or(
            () ->
                status == Failures.TOO_MANY_REQUESTS
                    ? Pauses.inMessage(Json.text(error, "message"))
                    : Optional.empty());
  }

  private static boolean isOneOf(Set<String> codes, JsonNode error) {
    return codes.contains(Json.text(error, "code")) || codes.contains(Json.text(error, "type"));
  }

  private static AiFault fault(int status, JsonNode error) {
    return Failures.fault(status, Json.text(error, "code"), Json.text(error, "type"));
  }

  private static AiOutcome refused(int status, String code) {
    return new AiOutcome.Refused(new AiFault(status, code));
  }

  /** The error object; some compatible servers have its fields at the top. */
  private static JsonNode error(Optional<JsonNode> body) {
    JsonNode json = body.orElseGet(Json::object);
    return json.path("error").isObject() ? json.path("error") : json;
  }

  private static Optional<JsonNode> json(HttpAnswer answer) {
    return answer.body().flatMap(Json::read).filter(JsonNode::isObject);
  }

  private static Optional<AiUsage> usage(JsonNode json, String in, String out) {
    JsonNode usage = json.path("usage");
    return usage.path(in).isIntegralNumber() && usage.path(out).isIntegralNumber()
        ? Optional.of(new AiUsage(usage.path(in).longValue(), usage.path(out).longValue()))
        : Optional.empty();
  }
}
