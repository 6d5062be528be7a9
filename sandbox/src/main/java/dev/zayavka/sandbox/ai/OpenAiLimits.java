package dev.zayavka.sandbox.ai;

/** Headers of rate limits that OpenAI sends with each answer. */
final class OpenAiLimits {
  private OpenAiLimits() {}

  static AiReply unspent(AiReply reply) {
    return reply
        .header("x-ratelimit-limit-requests", "500")
        .header("x-ratelimit-remaining-requests", "499")
        .header("x-ratelimit-reset-requests", "120ms")
        .header("x-ratelimit-limit-tokens", "200000")
        .header("x-ratelimit-remaining-tokens", "199000")
        .header("x-ratelimit-reset-tokens", "300ms");
  }
}
