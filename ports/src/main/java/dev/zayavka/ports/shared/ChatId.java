package dev.zayavka.ports.shared;

/**
 * A Telegram chat: positive for a private one, negative for groups.
 *
 * @param value never zero
 */
public record ChatId(long value) {

  public ChatId {
    if (value == 0) {
      throw new IllegalArgumentException("a chat id is never zero");
    }
  }

  /** True for a chat between the bot and one person. */
  public boolean isPrivate() {
    return value > 0;
  }
}
