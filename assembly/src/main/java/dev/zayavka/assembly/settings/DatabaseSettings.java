package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.DATABASE_POOL_SIZE;
import static dev.zayavka.assembly.settings.RunnerVariables.DATABASE_URL;
import static dev.zayavka.assembly.settings.RunnerVariables.POSTGRES_DB;
import static dev.zayavka.assembly.settings.RunnerVariables.POSTGRES_HOST;
import static dev.zayavka.assembly.settings.RunnerVariables.POSTGRES_PASSWORD;
import static dev.zayavka.assembly.settings.RunnerVariables.POSTGRES_PORT;
import static dev.zayavka.assembly.settings.RunnerVariables.POSTGRES_USER;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * PostgreSQL.
 *
 * @param jdbcUrl with all parameters but the login
 * @param poolSize connections kept at most, 2 to 1000
 */
public record DatabaseSettings(
    String jdbcUrl, String user, Optional<Secret> password, int poolSize) {

  private static final List<Variable> PARTS =
      List.of(POSTGRES_HOST, POSTGRES_PORT, POSTGRES_DB, POSTGRES_USER, POSTGRES_PASSWORD);

  static Supplier<DatabaseSettings> read(SettingsReader in) {
    var isInParts = PARTS.stream().anyMatch(in::isSet);
    var url =
        isInParts && !in.isSet(DATABASE_URL)
            ? parts(in)
            : in.required(DATABASE_URL, DatabaseUrl.FORMAT);
    if (isInParts && in.isSet(DATABASE_URL)) {
      in.reject(DATABASE_URL, "and the POSTGRES_ variables are both set; keep one of them");
    }
    var poolSize = in.withDefault(DATABASE_POOL_SIZE, Formats.POOL_SIZE);
    return () -> {
      var database = url.get();
      return new DatabaseSettings(
          database.jdbcUrl(), database.user(), database.password(), poolSize.get());
    };
  }

  /** The address without its parameters, for logs: one of them may be the password of a key. */
  String shown() {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + shown() + ", user=" + user + ", poolSize=" + poolSize + "]";
  }

  private static Supplier<DatabaseUrl> parts(SettingsReader in) {
    var host = in.required(POSTGRES_HOST, Formats.HOST);
    var port = in.withDefault(POSTGRES_PORT, Formats.PORT);
    var database = in.required(POSTGRES_DB, Formats.TEXT);
    var user = in.required(POSTGRES_USER, Formats.TEXT);
    var password = in.optional(POSTGRES_PASSWORD, Formats.SECRET);
    return () -> DatabaseUrl.of(host.get(), port.get(), database.get(), user.get(), password.get());
  }
}
