package dev.zayavka.sandbox.telegram.world;

/**
 * What is said of a topic that no longer exists. Telegram has several texts for it, by method and
 * by its own mood; a bot must understand each.
 *
 * @param onSend answered to messages into the topic
 * @param onManage answered to edits, closings and reopenings of it
 */
public record TopicErrors(String onSend, String onManage) {
  public static final TopicErrors REAL =
      new TopicErrors("message thread not found", "TOPIC_ID_INVALID");

  /**
   * The same text everywhere: {@code TOPIC_DELETED}, {@code TOPIC_ID_INVALID} or {@code message
   * thread not found}.
   */
  public static TopicErrors always(String text) {
    return new TopicErrors(text, text);
  }
}
