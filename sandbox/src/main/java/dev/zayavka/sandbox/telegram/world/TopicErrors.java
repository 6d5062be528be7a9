package dev.zayavka.sandbox.telegram.world;

/**
 * Error texts for a deleted topic. Telegram uses several, which vary by method and without a known
 * rule; a bot must understand each.
 *
 * @param onSend the answer to messages into the topic
 * @param onManage the answer to edits, closings and reopenings of it
 */
public record TopicErrors(String onSend, String onManage) {
  public static final TopicErrors REAL =
      new TopicErrors("message thread not found", "TOPIC_ID_INVALID");

  /**
   * The same text for all methods: {@code TOPIC_DELETED}, {@code TOPIC_ID_INVALID} or {@code
   * message thread not found}.
   */
  public static TopicErrors always(String text) {
    return new TopicErrors(text, text);
  }
}
