package dev.zayavka.sandbox.ai;

import java.time.Duration;

/** Errors in the format of one provider. */
interface ErrorFormat {
  AiReply rateLimit(String model, Duration pause);

  AiReply rateLimitBare(String model, Duration pause);

  AiReply quotaSpent(String model);

  AiReply wrongKey();

  AiReply unsupportedCountry();

  AiReply unknownModel(String model);

  AiReply badAudio();

  AiReply serverError();

  AiReply unavailable();

  AiReply notFound(String method, String path);

  /** Refusal of a body that is no JSON object. */
  AiReply notJson();
}
