package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.ADMIN_IDS;
import static dev.zayavka.assembly.settings.RunnerVariables.BOT_API_URL;
import static dev.zayavka.assembly.settings.RunnerVariables.BOT_LANGUAGE;
import static dev.zayavka.assembly.settings.RunnerVariables.BOT_TOKEN;
import static dev.zayavka.assembly.settings.RunnerVariables.TIME_ZONE;

import dev.zayavka.ports.shared.PersonId;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The bot.
 *
 * @param apiUrl base address of the Bot API server; no closing slash
 * @param language ru or en
 */
public record BotSettings(
    Secret token, URI apiUrl, Set<PersonId> admins, Locale language, ZoneId timeZone) {

  public BotSettings {
    admins = Set.copyOf(admins);
  }

  /** The bot's own user id, which its token begins with. */
  public String id() {
    return token.value().substring(0, token.value().indexOf(':'));
  }

  static Supplier<BotSettings> read(SettingsReader in) {
    var token = in.required(BOT_TOKEN, Formats.BOT_TOKEN);
    var apiUrl = in.withDefault(BOT_API_URL, Urls.BOT_API);
    var admins = in.optional(ADMIN_IDS, Formats.PEOPLE);
    var language = in.withDefault(BOT_LANGUAGE, Formats.LANGUAGE);
    var timeZone = in.withDefault(TIME_ZONE, Formats.ZONE);
    return () ->
        new BotSettings(
            token.get(),
            apiUrl.get(),
            admins.get().orElse(Set.of()),
            language.get(),
            timeZone.get());
  }
}
