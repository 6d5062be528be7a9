package dev.zayavka.ports.shared;

/**
 * One message in one chat.
 *
 * @param chat the chat it is in
 * @param messageId positive, unique within the chat
 */
public record MessageRef(ChatId chat, long messageId) {

  public MessageRef {
    if (messageId <= 0) {
      throw new IllegalArgumentException("a message id is positive: " + messageId);
    }
  }

  public static MessageRef of(long chat, long messageId) {
    return new MessageRef(new ChatId(chat), messageId);
  }
}
