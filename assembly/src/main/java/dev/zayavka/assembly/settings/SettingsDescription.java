package dev.zayavka.assembly.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
    settings.credit().ifPresentOrElse(this::describe, () -> parts.put("credit", "off"));
    settings.support().ifPresentOrElse(this::describe, () -> parts.put("support", "off"));
    settings.devices().ifPresentOrElse(this::describe, () -> parts.put("devices", "off"));
  }

  private void describe(SupportSettings support) {
    parts.put("support", support.desk().mainGroup().value());
    parts.put("technicians", support.technicians().size());
    parts.put("answer_sla", Durations.format(support.desk().answerSla()));
    parts.put("clients", support.clients().map(SettingsDescription::shown).orElse("off"));
  }

  private void describe(DeviceSettings devices) {
    parts.put("devices", "on");
    parts.put("domains", String.join(",", new TreeSet<>(devices.desk().emailDomains())));
    parts.put("developers", devices.desk().developers().size());
    parts.put("reminders", devices.desk().reminderTime());
    parts.put("hold", Durations.format(devices.desk().hold()));
  }

  private static String shown(ClientListSettings clients) {
    return switch (clients) {
      case ClientListSettings.Sheet sheet -> "sheet";
      case ClientListSettings.Csv csv -> "csv";
    };
  }

  private void describe(BotSettings bot) {
    parts.put("bot_api", bot.apiUrl());
    parts.put("language", bot.language());
    parts.put("time_zone", bot.timeZone());
    parts.put("admins", bot.admins().size());
  }

  private void describe(CreditSettings credit) {
    var onef = credit.onef();
    parts.put("credit", credit.desk().group().value());
    parts.put("analysts", credit.analysts().size());
    parts.put("intake", onOrOff(onef.intakeToken()));
    parts.put("callback", onef.callbackUrl().map(Urls::shown).orElse("off"));
    parts.put("pull", onef.pull().map(pull -> Urls.shown(pull.url())).orElse("off"));
  }

  private static String onOrOff(Optional<?> setting) {
    return setting.isPresent() ? "on" : "off";
  }

  private static String shown(List<Duration> durations) {
    return durations.stream().map(Durations::format).collect(Collectors.joining(","));
  }
}
