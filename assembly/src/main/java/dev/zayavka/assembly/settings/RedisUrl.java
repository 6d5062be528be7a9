package dev.zayavka.assembly.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Redis's address as one text. */
final class RedisUrl {
  static final Format<RedisSettings> FORMAT =
      Format.of(
          "redis://user:password@host:port/number or rediss://.., with reserved characters in the"
              + " user and the password percent-encoded",
          RedisUrl::parse);

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>rediss?)://(?:(?<user>[^:@/]*)(?::(?<password>[^@]*))?@)?"
              + "(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<database>\\d{0,4}))?");

  private RedisUrl() {}

  static String address(String scheme, String host, int port) {
    var literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return scheme + "://" + literal + ":" + port;
  }

  private static RedisSettings parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no Redis address");
    }
    var port = number(parts.group("port"), 6379);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no port");
    }
    return new RedisSettings(
        address(parts.group("scheme"), parts.group("host"), port),
        decoded(parts.group("user")),
        decoded(parts.group("password")).map(Secret::new),
        number(parts.group("database"), 0));
  }

  private static int number(@Nullable String digits, int fallback) {
    return digits == null || digits.isEmpty() ? fallback : Integer.parseInt(digits);
  }

  private static Optional<String> decoded(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(value -> !value.isEmpty())
        .map(value -> URLDecoder.decode(value.replace("+", "%2B"), UTF_8));
  }
}
