package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.LOG_FORMAT;
import static dev.zayavka.assembly.settings.RunnerVariables.SENTRY_DSN;
import static dev.zayavka.assembly.settings.RunnerVariables.SENTRY_ENV;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Destination and form of the log.
 *
 * @param sentryDsn project in Sentry that receives errors
 * @param sentryEnvironment environment that Sentry shows
 */
public record LogSettings(
    LogFormat format, Optional<Secret> sentryDsn, Optional<String> sentryEnvironment) {

  /** Settings without an environment for Sentry. */
  public LogSettings(LogFormat format, Optional<Secret> sentryDsn) {
    this(format, sentryDsn, Optional.empty());
  }

  static Supplier<LogSettings> read(SettingsReader in) {
    var format = in.withDefault(LOG_FORMAT, Formats.LOG_FORMAT);
    var sentryDsn = in.optional(SENTRY_DSN, Urls.SENTRY_DSN);
    var sentryEnvironment = in.optional(SENTRY_ENV, Formats.TEXT);
    if (in.isSet(SENTRY_ENV) && !in.isSet(SENTRY_DSN)) {
      return in.reject(SENTRY_ENV, "needs SENTRY_DSN, the project it belongs to");
    }
    return () -> new LogSettings(format.get(), sentryDsn.get(), sentryEnvironment.get());
  }
}
