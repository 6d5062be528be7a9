package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.REDIS_HOST;
import static dev.zayavka.assembly.settings.RunnerVariables.REDIS_PASSWORD;
import static dev.zayavka.assembly.settings.RunnerVariables.REDIS_PORT;
import static dev.zayavka.assembly.settings.RunnerVariables.REDIS_URL;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Redis.
 *
 * @param address redis://host:port, or rediss://host:port for TLS
 * @param user of Redis's access lists; absent for the default one
 * @param database number, 0 by default
 */
public record RedisSettings(
    String address, Optional<String> user, Optional<Secret> password, int database) {

  private static final List<Variable> PARTS = List.of(REDIS_HOST, REDIS_PORT, REDIS_PASSWORD);

  static Supplier<Optional<RedisSettings>> read(SettingsReader in) {
    var isInParts = PARTS.stream().anyMatch(in::isSet);
    if (isInParts && in.isSet(REDIS_URL)) {
      in.reject(REDIS_URL, "and the other REDIS_ variables are both set; keep one of them");
    }
    return isInParts && !in.isSet(REDIS_URL) ? parts(in) : in.optional(REDIS_URL, RedisUrl.FORMAT);
  }

  private static Supplier<Optional<RedisSettings>> parts(SettingsReader in) {
    var host = in.required(REDIS_HOST, Formats.HOST);
    var port = in.withDefault(REDIS_PORT, Formats.PORT);
    var password = in.optional(REDIS_PASSWORD, Formats.SECRET);
    return () ->
        Optional.of(
            new RedisSettings(
                RedisUrl.address("redis", host.get(), port.get()),
                Optional.empty(),
                password.get(),
                0));
  }
}
