package dev.zayavka.assembly.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings as one line of {@code name=value}, without secrets. */
final class SettingsDescription {
  private final Map<String, Object> parts = new LinkedHashMap<>();

  private SettingsDescription() {}

  static String of(Settings settings) {
    var description = new SettingsDescription();
    description.describe(settings);
    return description.parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(" "));
  }

  private void describe(Settings settings) {
    describe(settings.bot());
    parts.put("database", settings.database().shown());
    parts.put("pool", settings.database().poolSize());
    parts.put("redis", settings.redis().map(RedisSettings::address).orElse("off"));
    parts.put("http", settings.http().port());
    parts.put("metrics", settings.http().metricsPort().orElse(settings.http().port()));
    parts.put("log", settings.log().format().name().toLowerCase(Locale.ROOT));
    parts.put("sentry", onOrOff(settings.log().sentryDsn()));
    parts.put("retry", shown(settings.delivery().schedule()));
    parts.put("retry_for", Durations.format(settings.delivery().retryFor()));
    parts.put("lease", Durations.format(settings.delivery().lease()));
    parts.put("shutdown", Durations.format(settings.shutdownTimeout()));
    parts.put("webhook", settings.webhook().map(hook -> Urls.shown(hook.url())).orElse("off"));
    settings.desks().forEach(desk -> parts.putAll(desk.describe()));
  }

  private void describe(BotSettings bot) {
    parts.put("bot_api", bot.apiUrl());
    parts.put("language", bot.language());
    parts.put("time_zone", bot.timeZone());
    parts.put("admins", bot.admins().size());
  }

  private static String onOrOff(Optional<?> setting) {
    return setting.isPresent() ? "on" : "off";
  }

  private static String shown(List<Duration> durations) {
    return durations.stream().map(Durations::format).collect(Collectors.joining(","));
  }
}
