package dev.zayavka.sandbox.ai;

/** Rule of OpenAI for the key of a call. */
final class OpenAiKeyRule {
  private final AiKeys keys;
  private final OpenAiErrors errors = new OpenAiErrors();

  OpenAiKeyRule(AiKeys keys) {
    this.keys = keys;
  }

  /**
   * Checks the key.
   *
   * @throws AiRefusal if it is missing or wrong
   */
  void check(Incoming incoming) {
    if (!incoming.headers().containsKey("authorization")) {
      throw new AiRefusal(errors.missingKey());
    }
    if (!keys.accepts(AiProvider.OPENAI, incoming.key())) {
      throw new AiRefusal(errors.wrongKey());
    }
  }
}
