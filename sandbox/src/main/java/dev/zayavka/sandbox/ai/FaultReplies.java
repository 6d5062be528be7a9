package dev.zayavka.sandbox.ai;

import java.time.Duration;

/** Replies of a faulty provider. */
final class FaultReplies {
  private FaultReplies() {}

  /**
   * Reply with a fault.
   *
   * @param text the answer without the fault
   */
  static AiReply reply(
      AiFault fault, WireFormat format, AiQuestion question, String text, Duration pause) {
    ErrorFormat errors = format.errors();
    return switch (fault) {
      case CUT_BEFORE_HEADERS ->
          format.finished(question, text).ending(AiReply.Ending.CUT_BEFORE_HEADERS);
      case CUT_AFTER_HEADERS ->
          format.finished(question, text).ending(AiReply.Ending.CUT_AFTER_HEADERS);
      case RATE_LIMIT -> errors.rateLimit(question.model(), pause);
      case RATE_LIMIT_BARE -> errors.rateLimitBare(question.model(), pause);
      case QUOTA -> errors.quotaSpent(question.model());
      case WRONG_KEY -> errors.wrongKey();
      case FORBIDDEN_HTML -> AiReply.html(403, "Sorry, you have been blocked");
      case UNSUPPORTED_COUNTRY -> errors.unsupportedCountry();
      case MODEL_NOT_FOUND -> errors.unknownModel(question.model());
      case BAD_AUDIO -> errors.badAudio();
      case SERVER_ERROR -> errors.serverError();
      case BAD_GATEWAY_HTML -> AiReply.html(502, "502 Bad Gateway");
      case UNAVAILABLE -> errors.unavailable();
      case LENGTH -> format.cut(question, half(text));
      case LENGTH_EMPTY -> format.cut(question, "");
      case REFUSAL -> format.refused(question);
      case SAFETY -> format.filtered(question);
      case NO_CANDIDATES -> format.nothing(question);
      case BROKEN_JSON -> format.finished(question, half(text));
      case WRONG_TYPES -> format.finished(question, WrongTypes.in(text));
      case HTML_200 -> AiReply.html(200, "Welcome");
    };
  }

  private static String half(String text) {
    return text.substring(0, text.length() / 2);
  }
}
