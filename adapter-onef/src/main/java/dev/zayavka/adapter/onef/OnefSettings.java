package dev.zayavka.adapter.onef;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * How this bot and 1F reach each other. What has no value is off.
 *
 * @param intakeToken what 1F shows when it posts requests ({@code ONEF_INTAKE_TOKEN})
 * @param callbackUrl where decisions are posted ({@code ONEF_CALLBACK_URL}); http or https
 * @param token what we show to 1F ({@code ONEF_TOKEN})
 * @param authHeader the header that carries it ({@code ONEF_AUTH_HEADER}); under {@code
 *     Authorization} it goes as a bearer token, under any other name bare
 * @param pullUrl where requests are fetched from ({@code ONEF_PULL_URL}); http or https
 * @param zone the office's time zone, in which 1F is told the time and "today" is reckoned
 */
public record OnefSettings(
    Optional<String> intakeToken,
    Optional<URI> callbackUrl,
    Optional<String> token,
    String authHeader,
    Optional<URI> pullUrl,
    ZoneId zone) {

  /** The header a token travels in when nothing else is asked for. */
  public static final String DEFAULT_AUTH_HEADER = "Authorization";

  public OnefSettings {
    intakeToken.ifPresent(value -> requireToken("the intake token", value));
    token.ifPresent(value -> requireToken("the token for 1F", value));
    callbackUrl.ifPresent(url -> requireHttp("the callback address", url));
    pullUrl.ifPresent(url -> requireHttp("the pull address", url));
    // RFC 9110, section 5.6.2: what a header may be called.
    if (!authHeader.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
      throw new IllegalArgumentException("no header can be called " + authHeader);
    }
  }

  /** Nothing configured, times in this zone. */
  public static OnefSettings none(ZoneId zone) {
    return new OnefSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DEFAULT_AUTH_HEADER,
        Optional.empty(),
        zone);
  }

  /** Tokens stay out of logs. Addresses may hold one too, so only their hosts are shown. */
  @Override
  public String toString() {
    return "OnefSettings[intake=%s, callback=%s, token=%s, authHeader=%s, pull=%s, zone=%s]"
        .formatted(
            intakeToken.isPresent() ? "***" : "off",
            callbackUrl.map(OnefSettings::shown).orElse("off"),
            token.isPresent() ? "***" : "none",
            authHeader,
            pullUrl.map(OnefSettings::shown).orElse("off"),
            zone);
  }

  private static String shown(URI url) {
    HttpUrl parsed = HttpUrl.get(url.toString());
    return parsed.scheme() + "://" + parsed.host() + ":" + parsed.port();
  }

  /** The value is a secret, so no message repeats it. */
  private static void requireToken(String what, String value) {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(what + " has printable ASCII characters, and no spaces");
    }
  }

  /** Asks OkHttp: {@link URI} knows no host names with an underscore, which containers have. */
  private static void requireHttp(String what, URI url) {
    if (HttpUrl.parse(url.toString()) == null) {
      throw new IllegalArgumentException(what + " starts with http:// or https:// and a host");
    }
  }
}
