package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.LOG_FORMAT;
import static dev.zayavka.assembly.settings.RunnerVariables.SENTRY_DSN;

import java.util.Optional;
import java.util.function.Supplier;

/** Destination and form of the log. */
public record LogSettings(LogFormat format, Optional<Secret> sentryDsn) {

  static Supplier<LogSettings> read(SettingsReader in) {
    var format = in.withDefault(LOG_FORMAT, Formats.LOG_FORMAT);
    var sentryDsn = in.optional(SENTRY_DSN, Urls.SENTRY_DSN);
    return () -> new LogSettings(format.get(), sentryDsn.get());
  }
}
