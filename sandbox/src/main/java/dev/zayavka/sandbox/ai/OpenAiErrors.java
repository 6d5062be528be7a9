package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Errors in OpenAI's format: {@code {"error":{"message","type","param","code"}}}. */
final class OpenAiErrors implements ErrorFormat {
  private static final String INVALID = "invalid_request_error";
  private static final String ASKED_TO_WAIT =
      "Rate limit reached for %s in organization org-stand-in on tokens per min (TPM): Limit 10000,"
          + " Used 5775, Requested 4301. Please try again in %s. Visit"
          + " https://platform.openai.com/account/rate-limits to learn more.";

  @Override
  public AiReply rateLimit(String model, Duration pause) {
    return rateLimitBare(model, pause)
        .header("retry-after", Long.toString(Math.ceilDiv(pause.toMillis(), 1000)))
        .header("retry-after-ms", Long.toString(pause.toMillis()))
        .header("x-ratelimit-limit-tokens", "10000")
        .header("x-ratelimit-remaining-tokens", "0")
        .header("x-ratelimit-reset-tokens", Pauses.inWords(pause));
  }

  @Override
  public AiReply rateLimitBare(String model, Duration pause) {
    String message = ASKED_TO_WAIT.formatted(model, Pauses.inWords(pause));
    return error(429, message, "tokens", null, "rate_limit_exceeded");
  }

  @Override
  public AiReply quotaSpent(String model) {
    return error(
        429,
        "You exceeded your current quota, please check your plan and billing details. For more"
            + " information on this error, read the docs:"
            + " https://platform.openai.com/docs/guides/error-codes/api-errors.",
        "insufficient_quota",
        null,
        "insufficient_quota");
  }

  @Override
  public AiReply wrongKey() {
    return error(
        401,
        "Incorrect API key provided: sk-***. You can find your API key at"
            + " https://platform.openai.com/account/api-keys.",
        INVALID,
        null,
        "invalid_api_key");
  }

  AiReply missingKey() {
    return error(
        401,
        "You didn't provide an API key. You need to provide your API key in an Authorization header"
            + " using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
        INVALID,
        null,
        null);
  }

  @Override
  public AiReply unsupportedCountry() {
    return error(
        403,
        "Country, region, or territory not supported",
        "request_forbidden",
        null,
        "unsupported_country_region_territory");
  }

  @Override
  public AiReply unknownModel(String model) {
    return error(
        404,
        "The model `" + model + "` does not exist or you do not have access to it.",
        INVALID,
        null,
        "model_not_found");
  }

  @Override
  public AiReply badAudio() {
    return error(
        400, "Audio file might be corrupted or unsupported", INVALID, "file", "invalid_value");
  }

  @Override
  public AiReply serverError() {
    return error(
        500,
        "The server had an error while processing your request. Sorry about that!",
        "server_error",
        null,
        null);
  }

  @Override
  public AiReply unavailable() {
    return error(
        503,
        "Our servers are currently overloaded. Please try again later.",
        "service_unavailable_error",
        null,
        "server_is_overloaded");
  }

  @Override
  public AiReply notFound(String method, String path) {
    return error(404, "Invalid URL (" + method + " " + path + ")", INVALID, null, null);
  }

  @Override
  public AiReply notJson() {
    return error(
        400,
        "We could not parse the JSON body of your request. The OpenAI API expects a JSON payload.",
        INVALID,
        null,
        null);
  }

  /** Refusal of a parameter. */
  static AiRefusal refusal(String message, @Nullable String param, @Nullable String code) {
    return new AiRefusal(error(400, message, INVALID, param, code));
  }

  static AiReply error(
      int status, String message, String type, @Nullable String param, @Nullable String code) {
    ObjectNode json = JsonNodes.object();
    json.putObject("error")
        .put("message", message)
        .put("type", type)
        .put("param", param)
        .put("code", code);
    return AiReply.json(status, json);
  }
}
