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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Interpreter of the answers of Gemini. */
final class GeminiAnswers {

  private static final Set<String> FILTERED =
      Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE");

  /** A limit of 0, for a model that the plan does not include; its value is left out then. */
  private static final Pattern NO_LIMIT = Pattern.compile("\\blimit: 0\\b(?![.0-9])");

  private static final Pattern VOICE_MESSAGES =
      Pattern.compile("audio|mime ?type|unable to process", Pattern.CASE_INSENSITIVE);

  private GeminiAnswers() {}

  static Reading answered(HttpAnswer answer, AiSchema schema) {
    if (!answer.isSuccess()) {
      return Reading.free(failed(answer, error(answer)));
    }
    return answer
        .body()
        .flatMap(Json::read)
        .filter(JsonNode::isObject)
        .map(json -> new Reading(generated(json, schema), usage(json)))
        .orElseGet(() -> Reading.free(AnswerReader.malformed("not_json")));
  }

  static Reading heard(HttpAnswer answer) {
    if (!answer.isSuccess() && isAboutVoice(answer.status(), error(answer))) {
      return Reading.free(new AiOutcome.Unusable(fault(answer.status(), error(answer))));
    }
    Reading reading = answered(answer, Gemini.TRANSCRIPT);
    return reading.outcome() instanceof AiOutcome.Answered answered
        ? new Reading(new AiOutcome.Heard(answered.answer().text("words").strip()), reading.usage())
        : reading;
  }

  private static AiOutcome generated(JsonNode json, AiSchema schema) {
    JsonNode candidate = json.path("candidates").path(0);
    if (candidate.isMissingNode()) {
      JsonNode blocked = json.path("promptFeedback").path("blockReason");
      return blocked.isTextual()
          ? new AiOutcome.Refused(Failures.fault(200, blocked.textValue()))
          : AnswerReader.malformed("no_candidates");
    }
    // The reason comes first: half an answer may be valid JSON, or have no parts at all.
    String reason = Json.text(candidate, "finishReason");
    if (FILTERED.contains(reason)) {
      return new AiOutcome.Refused(new AiFault(200, reason));
    }
    return switch (reason) {
      case "STOP" -> stopped(candidate, schema);
      case "MAX_TOKENS" -> new AiOutcome.Cut(new AiFault(200, reason));
      default -> AnswerReader.malformed("finish_reason");
    };
  }

  private static AiOutcome stopped(JsonNode candidate, AiSchema schema) {
    String text =
        elements(candidate.path("content").path("parts"))
            .filter(part -> !part.path("thought").asBoolean())
            .map(part -> Json.text(part, "text"))
            .collect(Collectors.joining());
    return text.isBlank() ? AnswerReader.malformed("empty") : AnswerReader.read(text, schema);
  }

  private static AiOutcome failed(HttpAnswer answer, JsonNode error) {
    AiFault fault = fault(answer.status(), error);
    if (answer.status() == Failures.TOO_MANY_REQUESTS && isExhausted(error)) {
      return new AiOutcome.Exhausted(fault);
    }
    return Failures.byStatus(fault, pause(answer, error));
  }

  /** A daily quota names a pause as well, which would be too short. */
  private static boolean isExhausted(JsonNode error) {
    return NO_LIMIT.matcher(Json.text(error, "message")).find()
        || details(error)
            .flatMap(detail -> elements(detail.path("violations")))
            .anyMatch(
                violation ->
                    Json.text(violation, "quotaId").contains("PerDay")
                        || Json.text(violation, "quotaValue").equals("0"));
  }

  private static Optional<Duration> pause(HttpAnswer answer, JsonNode error) {
    return details(error)
        .map(detail -> Json.text(detail, "retryDelay"))
        .flatMap(delay -> Pauses.parts(delay).stream())
        .findFirst()
        .or(() -> Pauses.inHeaders(answer.headers(), answer.at()))
        .or(() -> Pauses.inMessage(Json.text(error, "message")));
  }

  private static boolean isAboutVoice(int status, JsonNode error) {
    return switch (status) {
      case Failures.TOO_LARGE -> true;
      case Failures.BAD_REQUEST ->
          reason(error).isEmpty() && VOICE_MESSAGES.matcher(Json.text(error, "message")).find();
      default -> false;
    };
  }

  private static AiFault fault(int status, JsonNode error) {
    return Failures.fault(status, reason(error).orElse(""), Json.text(error, "status"));
  }

  /** {@code ErrorInfo.reason}: {@code API_KEY_INVALID}. */
  private static Optional<String> reason(JsonNode error) {
    return details(error)
        .map(detail -> Json.text(detail, "reason"))
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }

  private static Stream<JsonNode> details(JsonNode error) {
    return elements(error.path("details"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return array.isArray() ? array.valueStream() : Stream.empty();
  }

  /** The error object; it may come in an array of one. */
  private static JsonNode error(HttpAnswer answer) {
    JsonNode json = answer.body().flatMap(Json::read).orElseGet(Json::object);
    return (json.isArray() ? json.path(0) : json).path("error");
  }

  private static Optional<AiUsage> usage(JsonNode json) {
    JsonNode usage = json.path("usageMetadata");
    return usage.path("promptTokenCount").isIntegralNumber()
        ? Optional.of(
            new AiUsage(
                usage.path("promptTokenCount").longValue(),
                usage.path("candidatesTokenCount").asLong()
                    + usage.path("thoughtsTokenCount").asLong()))
        : Optional.empty();
  }
}
