package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Duration;

/** Errors in Google's format: {@code {"error":{"code","message","status","details"}}}. */
final class GeminiErrors implements ErrorFormat {
  private static final String TYPE = "type.googleapis.com/google.rpc.";
  private static final String INVALID = "INVALID_ARGUMENT";
  private static final String EXHAUSTED = "RESOURCE_EXHAUSTED";
  private static final String METRIC =
      "generativelanguage.googleapis.com/generate_content_free_tier_requests";
  private static final Duration DAILY_PAUSE = Duration.ofMillis(36_430);

  @Override
  public AiReply rateLimit(String model, Duration pause) {
    return quota(model, "GenerateRequestsPerMinutePerProjectPerModel-FreeTier", 10, pause);
  }

  @Override
  public AiReply rateLimitBare(String model, Duration pause) {
    return error(429, "Resource has been exhausted (e.g. check quota).", EXHAUSTED);
  }

  /** A quota for the day, too, asks to retry within a minute. */
  @Override
  public AiReply quotaSpent(String model) {
    return quota(model, "GenerateRequestsPerDayPerProjectPerModel-FreeTier", 20, DAILY_PAUSE);
  }

  private static AiReply quota(String model, String id, int limit, Duration pause) {
    String wait = Pauses.seconds(pause);
    ArrayNode details = JsonNodes.array();
    ObjectNode help = details.addObject().put("@type", TYPE + "Help");
    help.putArray("links")
        .addObject()
        .put("description", "Learn more about Gemini API quotas")
        .put("url", "https://ai.google.dev/gemini-api/docs/rate-limits");
    ObjectNode failure = details.addObject().put("@type", TYPE + "QuotaFailure");
    ObjectNode violation =
        failure.putArray("violations").addObject().put("quotaMetric", METRIC).put("quotaId", id);
    violation.putObject("quotaDimensions").put("model", model).put("location", "global");
    violation.put("quotaValue", Integer.toString(limit));
    details.addObject().put("@type", TYPE + "RetryInfo").put("retryDelay", wait);
    return error(
        429,
        "You exceeded your current quota, please check your plan and billing details.\n"
            + "* Quota exceeded for metric: %s, limit: %d, model: %s\nPlease retry in %s."
                .formatted(METRIC, limit, model, wait),
        EXHAUSTED,
        details);
  }

  @Override
  public AiReply wrongKey() {
    ArrayNode details = JsonNodes.array();
    details
        .addObject()
        .put("@type", TYPE + "ErrorInfo")
        .put("reason", "API_KEY_INVALID")
        .put("domain", "googleapis.com")
        .putObject("metadata")
        .put("service", "generativelanguage.googleapis.com");
    return error(400, "API key not valid. Please pass a valid API key.", INVALID, details);
  }

  AiReply missingKey() {
    return error(
        403,
        "Method doesn't allow unregistered callers (callers without established identity). Please"
            + " use API Key or other form of API consumer identity to call this API.",
        "PERMISSION_DENIED");
  }

  @Override
  public AiReply unsupportedCountry() {
    return error(400, "User location is not supported for the API use.", "FAILED_PRECONDITION");
  }

  @Override
  public AiReply unknownModel(String model) {
    return error(
        404,
        "models/"
            + model
            + " is not found for API version v1beta, or is not supported for generateContent. Call"
            + " ListModels to see the list of available models and their supported methods.",
        "NOT_FOUND");
  }

  @Override
  public AiReply badAudio() {
    return error(400, "Unable to process input audio. Please retry or report.", INVALID);
  }

  @Override
  public AiReply serverError() {
    return error(
        500,
        "An internal error has occurred. Please retry or report in"
            + " https://developers.generativeai.google/guide/troubleshooting",
        "INTERNAL");
  }

  @Override
  public AiReply unavailable() {
    return error(503, "The model is overloaded. Please try again later.", "UNAVAILABLE");
  }

  @Override
  public AiReply notFound(String method, String path) {
    return error(404, "Requested entity was not found.", "NOT_FOUND");
  }

  @Override
  public AiReply notJson() {
    return error(400, "Invalid JSON payload received. Unexpected end of string.", INVALID);
  }

  /** Refusal of a field. */
  static AiRefusal refusal(String message) {
    return new AiRefusal(error(400, message, INVALID));
  }

  private static AiReply error(int code, String message, String status) {
    return error(code, message, status, JsonNodes.array());
  }

  private static AiReply error(int code, String message, String status, ArrayNode details) {
    ObjectNode json = JsonNodes.object();
    ObjectNode error =
        json.putObject("error").put("code", code).put("message", message).put("status", status);
    if (!details.isEmpty()) {
      error.set("details", details);
    }
    return AiReply.json(code, json);
  }
}
