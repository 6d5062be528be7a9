package dev.zayavka.adapter.onef;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Settings of the connection to 1F. A part without a value is off.
 *
 * @param intakeToken token 1F presents when it posts requests ({@code ONEF_INTAKE_TOKEN})
 * @param callbackUrl http or https URL decisions are posted to ({@code ONEF_CALLBACK_URL})
 * @param token token presented to 1F ({@code ONEF_TOKEN})
 * @param authHeader header of this token ({@code ONEF_AUTH_HEADER}): a bearer token under {@code
 *     Authorization}, the bare token under any other name
 * @param pullUrl http or https URL requests are pulled from ({@code ONEF_PULL_URL})
 * @param zone time zone of the office, for times sent to 1F and for the current date
 */
public record OnefSettings(
    Optional<String> intakeToken,
    Optional<URI> callbackUrl,
    Optional<String> token,
    String authHeader,
    Optional<URI> pullUrl,
    ZoneId zone) {

  /** Default header of the token. */
  public static final String DEFAULT_AUTH_HEADER = "Authorization";

  public OnefSettings {
    intakeToken.ifPresent(value -> requireToken("the intake token", value));
    token.ifPresent(value -> requireToken("the token for 1F", value));
    callbackUrl.ifPresent(url -> requireHttp("the callback address", url));
    pullUrl.ifPresent(url -> requireHttp("the pull address", url));
    // Token characters of a header name: RFC 9110, section 5.6.2.
    if (!authHeader.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
      throw new IllegalArgumentException("no header can be called " + authHeader);
    }
  }

  /** Settings with everything off. */
  public static OnefSettings none(ZoneId zone) {
    return new OnefSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DEFAULT_AUTH_HEADER,
        Optional.empty(),
        zone);
  }

  /** Without tokens, for logs. URLs may contain a token too, so only their hosts are shown. */
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

  /** Validates a secret; no message repeats it. */
  private static void requireToken(String what, String value) {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(what + " has printable ASCII characters, and no spaces");
    }
  }

  /**
   * Validates with OkHttp, because {@link URI} refuses host names with an underscore, which
   * containers have.
   */
  private static void requireHttp(String what, URI url) {
    if (HttpUrl.parse(url.toString()) == null) {
      throw new IllegalArgumentException(what + " starts with http:// or https:// and a host");
    }
  }
}
