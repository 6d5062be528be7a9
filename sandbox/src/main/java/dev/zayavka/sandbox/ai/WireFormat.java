package dev.zayavka.sandbox.ai;

/** Format of the answers of one endpoint. */
interface WireFormat {
  /** Answer that ended by itself, or at the limit of tokens. */
  AiReply finished(AiQuestion question, String text);

  /** Answer cut at the limit of tokens. */
  AiReply cut(AiQuestion question, String text);

  /** Answer of a model that declines. */
  AiReply refused(AiQuestion question);

  /** Answer stopped by a filter. */
  AiReply filtered(AiQuestion question);

  /** Answer without any content. */
  AiReply nothing(AiQuestion question);

  ErrorFormat errors();
}
