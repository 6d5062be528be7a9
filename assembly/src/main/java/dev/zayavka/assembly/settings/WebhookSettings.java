package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.BOT_API_URL;
import static dev.zayavka.assembly.settings.RunnerVariables.WEBHOOK_SECRET;
import static dev.zayavka.assembly.settings.RunnerVariables.WEBHOOK_URL;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The webhook.
 *
 * @param url public base address, without a closing slash
 * @param secret 1 to 256 of {@code A-Z a-z 0-9 _ -}, for the path and the header
 */
public record WebhookSettings(URI url, Secret secret) {

  static Supplier<Optional<WebhookSettings>> read(SettingsReader in, Mode mode) {
    return switch (mode) {
      case POLLING -> Optional::empty;
      case WEBHOOK -> {
        var format = in.peek(BOT_API_URL, Urls.BOT_API).map(Urls::webhook).orElse(Urls.BASE);
        var url = in.required(WEBHOOK_URL, format);
        var secret = in.required(WEBHOOK_SECRET, Formats.WEBHOOK_SECRET);
        yield () -> Optional.of(new WebhookSettings(url.get(), secret.get()));
      }
    };
  }
}
