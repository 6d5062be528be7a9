package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variable.SHUTDOWN_TIMEOUT;

import java.time.Duration;
import java.util.Optional;

/**
 * Everything a runner is told when it starts.
 *
 * @param redis absent when PostgreSQL serves locks, dialogues and limits
 * @param shutdownTimeout how long a stopping runner may finish its work
 * @param webhook present for {@link Mode#WEBHOOK} alone
 * @param credit absent while the credit desk is closed
 * @param support absent while the support desk is closed
 * @param devices absent while the device desk is closed
 */
public record Settings(
    BotSettings bot,
    DatabaseSettings database,
    Optional<RedisSettings> redis,
    HttpSettings http,
    LogSettings log,
    DeliverySettings delivery,
    Duration shutdownTimeout,
    Optional<WebhookSettings> webhook,
    Optional<CreditSettings> credit,
    Optional<SupportSettings> support,
    Optional<DeviceSettings> devices) {

  /**
   * Reads the variables that a runner of this mode knows; others are left alone.
   *
   * @throws InvalidSettings with every error there is
   */
  public static Settings read(Environment environment, Mode mode) {
    var in = new SettingsReader(environment);
    var bot = BotSettings.read(in);
    var database = DatabaseSettings.read(in);
    var redis = RedisSettings.read(in);
    var http = HttpSettings.read(in);
    var log = LogSettings.read(in);
    var delivery = DeliverySettings.read(in);
    var shutdownTimeout = in.withDefault(SHUTDOWN_TIMEOUT, Durations.DURATION);
    var webhook = WebhookSettings.read(in, mode);
    var credit = CreditSettings.read(in, bot);
    var support = SupportSettings.read(in, bot);
    var devices = DeviceSettings.read(in, bot);
    in.throwIfInvalid();
    return new Settings(
        bot.get(),
        database.get(),
        redis.get(),
        http.get(),
        log.get(),
        delivery.get(),
        shutdownTimeout.get(),
        webhook.get(),
        credit.get(),
        support.get(),
        devices.get());
  }

  /** One line for the log of a start, without secrets. */
  public String describe() {
    return SettingsDescription.of(this);
  }
}
