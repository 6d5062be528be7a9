package dev.zayavka.assembly.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's address and login, from any of the forms people have at hand.
 *
 * <p>The libpq and JDBC forms differ in details: a plus is a plus for libpq and a space for JDBC, a
 * login is before the host or among the parameters, and some parameters have other names.
 */
record DatabaseUrl(String jdbcUrl, String user, Optional<Secret> password) {
  static final Format<DatabaseUrl> FORMAT =
      Format.of(
          "postgresql://user:password@host:port/database?parameters (also postgres://,"
              + " postgresql+asyncpg:// or jdbc:postgresql:), with reserved characters in the user"
              + " and the password percent-encoded",
          DatabaseUrl::parse);

  private static final String HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?";
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?(?:\\+[a-z0-9_]+)?://"
              + "(?:(?<user>[^:@/]*)(?::(?<password>[^@]*))?@)?"
              + ("(?<hosts>" + HOST + "(?:," + HOST + ")*)")
              + "/(?<database>[^/?#]+)(?:\\?(?<parameters>[^#]*))?");
  private static final Pattern PORT = Pattern.compile(":(\\d{1,5})(?=,|$)");
  private static final String JDBC = "jdbc:";
  private static final Map<String, String> JDBC_NAMES =
      Map.of(
          "ssl", "sslmode", // asyncpg
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding");

  static DatabaseUrl of(
      String host, int port, String database, String user, Optional<Secret> password) {
    var address = host.contains(":") ? "[" + host + "]" : host;
    return new DatabaseUrl(jdbc(address + ":" + port, database, Map.of()), user, password);
  }

  private static DatabaseUrl parse(String text) {
    var isJdbc = text.startsWith(JDBC);
    var url =
        (isJdbc ? text.substring(JDBC.length()) : text)
            .replaceFirst("^postgresql:(?!//)", "postgresql://localhost/");
    var parts = FORM.matcher(url);
    if (!parts.matches() || !hasPorts(parts.group("hosts"))) {
      throw new IllegalArgumentException("no PostgreSQL address");
    }
    var parameters = parameters(parts.group("parameters"), isJdbc);
    var user = login(parameters, "user", parts.group("user"));
    var password = login(parameters, "password", parts.group("password"));
    var database = decode(parts.group("database"), isJdbc);
    return new DatabaseUrl(
        jdbc(parts.group("hosts"), database, parameters),
        user.orElseThrow(() -> new IllegalArgumentException("no user")),
        password.map(Secret::new));
  }

  private static boolean hasPorts(String hosts) {
    return PORT.matcher(hosts)
        .results()
        .mapToInt(port -> Integer.parseInt(port.group(1)))
        .allMatch(port -> port >= 1 && port <= 65_535);
  }

  private static Map<String, String> parameters(@Nullable String query, boolean isJdbc) {
    var parameters = new LinkedHashMap<String, String>();
    for (var parameter : query == null ? new String[0] : query.split("&")) {
      var parts = parameter.split("=", 2);
      var name = isJdbc ? parts[0] : JDBC_NAMES.getOrDefault(parts[0], parts[0]);
      if (!name.isEmpty()) {
        parameters.put(name, parts.length == 1 ? "" : decode(parts[1], isJdbc));
      }
    }
    return parameters;
  }

  /** Takes the login out of the parameters, so that the address can be logged. */
  private static Optional<String> login(
      Map<String, String> parameters, String name, @Nullable String beforeHost) {
    var among = Optional.ofNullable(parameters.remove(name));
    return among
        .or(() -> Optional.ofNullable(beforeHost).map(value -> decode(value, false)))
        .filter(value -> !value.isEmpty());
  }

  private static String jdbc(String hosts, String database, Map<String, String> parameters) {
    var query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    var address = "jdbc:postgresql://" + hosts + "/" + encode(database);
    return query.isEmpty() ? address : address + "?" + query;
  }

  private static String decode(String text, boolean plusIsSpace) {
    return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
