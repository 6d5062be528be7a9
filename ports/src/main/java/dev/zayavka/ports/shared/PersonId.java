package dev.zayavka.ports.shared;

/**
 * A person's Telegram user id, which is also the id of their private chat with the bot.
 *
 * @param value positive
 */
public record PersonId(long value) {

  public PersonId {
    if (value <= 0) {
      throw new IllegalArgumentException("a person's id is positive: " + value);
    }
  }

  /** The private chat of this person with the bot (Bot API, "Chat": same id as the user). */
  public ChatId privateChat() {
    return new ChatId(value);
  }
}
