package dev.zayavka.adapter.telegram.api;

/**
 * The bot as Telegram knows it.
 *
 * @param id its user id
 * @param username without the {@code @}
 */
public record BotIdentity(long id, String username) {

  /** The link that opens a private chat with the bot. */
  public String link() {
    return "t.me/" + username;
  }
}
