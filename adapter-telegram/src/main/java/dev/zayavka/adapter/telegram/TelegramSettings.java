package dev.zayavka.adapter.telegram;

import dev.zayavka.adapter.telegram.delivery.SendPace;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.ports.shared.PersonId;
import java.net.URI;
import java.time.ZoneId;
import java.util.Set;

/**
 * Settings of the bot: Telegram's address, token, language.
 *
 * @param botToken token from BotFather
 * @param apiUrl a Bot API server: http or https, with a path in front if need be
 * @param language language of the texts
 * @param admins people who may give the commands of admins
 * @param zone in which times are shown
 * @param pace whether sends keep Telegram's limits
 */
public record TelegramSettings(
    String botToken,
    URI apiUrl,
    Language language,
    Set<PersonId> admins,
    ZoneId zone,
    SendPace pace) {

  /** Telegram's own server. */
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  public TelegramSettings {
    if (botToken.isBlank()) {
      throw new IllegalArgumentException("a bot token is not blank");
    }
    admins = Set.copyOf(admins);
  }

  /** Without the token, so that no log has it. */
  @Override
  public String toString() {
    return "TelegramSettings[apiUrl=" + apiUrl + ", language=" + language + ", zone=" + zone + "]";
  }
}
