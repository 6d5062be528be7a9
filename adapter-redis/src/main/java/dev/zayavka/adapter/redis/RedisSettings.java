package dev.zayavka.adapter.redis;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the connection to Redis.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port 1 to 65535
 * @param tls true for TLS ({@code rediss://})
 * @param username ACL user; empty for the default user
 * @param password empty for no authentication
 * @param database number, from 0
 */
public record RedisSettings(
    String host,
    int port,
    boolean tls,
    Optional<String> username,
    Optional<String> password,
    int database) {

  /** Default port. */
  public static final int DEFAULT_PORT = 6379;

  private static final int MAX_PORT = 65535;

  /**
   * Own pattern, because {@link URI} refuses host names with an underscore, which containers have.
   */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:(?<user>[^:@]*)(?::(?<password>.*))?@)?(?<host>\\[[^]]+]|[^:@]+)(?::(?<port>\\d{1,5}))?");

  public RedisSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("Redis has a host");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
    if (database < 0) {
      throw new IllegalArgumentException("a database is not negative: " + database);
    }
  }

  /** Server without TLS, user and password. */
  public static RedisSettings at(String host, int port) {
    return new RedisSettings(host, port, false, Optional.empty(), Optional.empty(), 0);
  }

  /**
   * Parses {@code REDIS_URL}: {@code redis[s]://[[user]:password@]host[:port][/database]}, with
   * user and password percent-encoded.
   *
   * @throws IllegalArgumentException if the URL is invalid; the message does not repeat it
   */
  public static RedisSettings ofUrl(String url) {
    Matcher scheme = Pattern.compile("(?i)redis(s?)://([^/?#]+)(?:/(\\d{0,5}))?/?").matcher(url);
    if (!scheme.matches()) {
      throw malformed();
    }
    Matcher authority = AUTHORITY.matcher(scheme.group(2));
    if (!authority.matches()) {
      throw malformed();
    }
    try {
      return settings(authority, !scheme.group(1).isEmpty(), number(scheme.group(3), 0));
    } catch (IllegalArgumentException e) {
      // The original message may quote a part of the password, so it is not even kept as the cause.
      throw malformed();
    }
  }

  private static RedisSettings settings(Matcher authority, boolean tls, int database) {
    return new RedisSettings(
        authority.group("host").replaceAll("[\\[\\]]", ""),
        number(authority.group("port"), DEFAULT_PORT),
        tls,
        decoded(authority.group("user")),
        decoded(authority.group("password")),
        database);
  }

  /** Without the password, for logs. */
  @Override
  public String toString() {
    return address() + "/" + database;
  }

  /** Address in the form of Redisson: scheme, host and port. */
  String address() {
    return (tls ? "rediss" : "redis")
        + "://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port;
  }

  private static int number(@Nullable String text, int usual) {
    return text == null || text.isEmpty() ? usual : Integer.parseInt(text);
  }

  private static Optional<String> decoded(@Nullable String text) {
    // URLDecoder decodes forms, in which a plus is a space.
    return Optional.ofNullable(text)
        .map(value -> URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8))
        .filter(value -> !value.isEmpty());
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "Redis is at redis[s]://[[user]:password@]host[:port][/database]");
  }
}
