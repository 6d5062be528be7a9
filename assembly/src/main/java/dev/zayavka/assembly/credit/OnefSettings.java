package dev.zayavka.assembly.credit;

import static dev.zayavka.assembly.credit.CreditVariables.ONEF_AUTH_HEADER;
import static dev.zayavka.assembly.credit.CreditVariables.ONEF_CALLBACK_URL;
import static dev.zayavka.assembly.credit.CreditVariables.ONEF_INTAKE_TOKEN;
import static dev.zayavka.assembly.credit.CreditVariables.ONEF_PULL_INTERVAL;
import static dev.zayavka.assembly.credit.CreditVariables.ONEF_PULL_URL;
import static dev.zayavka.assembly.credit.CreditVariables.ONEF_TOKEN;

import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.Urls;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * 1F, where credit requests come from and decisions go to.
 *
 * @param intakeToken token 1F sends to us; absent if it does not post requests
 * @param callbackUrl address for posting decisions; absent if they are only kept
 * @param token token we send to 1F
 * @param authHeader the header that carries {@code token}
 * @param pull address for fetching requests; absent if 1F posts them
 */
public record OnefSettings(
    Optional<Secret> intakeToken,
    Optional<URI> callbackUrl,
    Optional<Secret> token,
    String authHeader,
    Optional<Pull> pull) {

  /** Fetching requests from {@code url} every {@code interval}. */
  public record Pull(URI url, Duration interval) {}

  static Supplier<OnefSettings> read(SettingsReader in) {
    var intakeToken = in.optional(ONEF_INTAKE_TOKEN, Formats.BEARER_TOKEN);
    var callbackUrl = in.optional(ONEF_CALLBACK_URL, Urls.ENDPOINT);
    var token = in.optional(ONEF_TOKEN, Formats.HEADER_VALUE);
    var authHeader = in.withDefault(ONEF_AUTH_HEADER, Formats.HEADER_NAME);
    var pullUrl = in.optional(ONEF_PULL_URL, Urls.ENDPOINT);
    var pullInterval = in.withDefault(ONEF_PULL_INTERVAL, Durations.DURATION);
    return () ->
        new OnefSettings(
            intakeToken.get(),
            callbackUrl.get(),
            token.get(),
            authHeader.get(),
            pullUrl.get().map(url -> new Pull(url, pullInterval.get())));
  }
}
