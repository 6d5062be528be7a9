package dev.zayavka.sandbox.ai;

/** Thrown if a call breaks a rule of the provider; carries the response that says so. */
final class AiRefusal extends RuntimeException {
  private final transient AiReply reply;

  AiRefusal(AiReply reply) {
    super("refused with " + reply.status());
    this.reply = reply;
  }

  AiReply reply() {
    return reply;
  }
}
