package dev.zayavka.assembly.settings;

import java.net.URI;
import java.util.Set;

/** Web addresses: without a user or password, which would show in logs. */
public final class Urls {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  // Bot API, "setWebhook": ports currently supported for webhooks.
  private static final Set<Integer> WEBHOOK_PORTS = Set.of(-1, 443, 80, 88, 8443);
  private static final String TELEGRAM = "api.telegram.org";

  /** Address used as it is; may have a path and a query. */
  public static final Format<URI> ENDPOINT =
      Format.of("an http(s) address without user, password and fragment", Urls::endpoint);

  /** Base address, to which paths are added; a closing slash is cut off. */
  public static final Format<URI> BASE =
      ENDPOINT
          .where("an http(s) address without query", url -> url.getRawQuery() == null)
          .map(url -> URI.create(url.toString().replaceFirst("/+$", "")));

  /** Base address of a Bot API server; may have a path, for a proxy. */
  public static final Format<URI> BOT_API = BASE;

  /** Sentry's form: https://key@host/project. */
  public static final Format<Secret> SENTRY_DSN =
      Formats.matching(
              "a Sentry DSN such as https://key@sentry.example.org/1",
              "https?://[^@/\\s]+@[^@/\\s]+/\\S*\\d+")
          .map(Secret::new);

  private Urls() {}

  /**
   * A webhook's address as the Bot API server at {@code api} takes it; only Telegram's is strict.
   */
  static Format<URI> webhook(URI api) {
    return TELEGRAM.equals(api.getHost())
        ? BASE.where(
            "an https address on port 443, 80, 88 or 8443, which Telegram can reach",
            url -> isLoopback(url) || isReachable(url))
        : BASE;
  }

  /** The address without its query, which may hold a key: for logs. */
  public static String shown(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }

  private static boolean isReachable(URI url) {
    return url.getScheme().equals("https") && WEBHOOK_PORTS.contains(url.getPort());
  }

  private static boolean isLoopback(URI url) {
    return LOOPBACK.contains(url.getHost());
  }

  private static URI endpoint(String text) {
    var url = URI.create(text);
    var known = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    var plain = url.getRawUserInfo() == null && url.getRawFragment() == null;
    var port = url.getPort() == -1 || (url.getPort() >= 1 && url.getPort() <= 65_535);
    if (!known || url.getHost() == null || !plain || !port) {
      throw new IllegalArgumentException("no plain web address");
    }
    return url;
  }
}
