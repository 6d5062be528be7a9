package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.SHUTDOWN_TIMEOUT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All settings of a runner.
 *
 * @param redis absent when PostgreSQL serves dialogues and limits
 * @param shutdownTimeout time for a stopping runner to finish its work
 * @param webhook present for {@link Mode#WEBHOOK} alone
 * @param desks of every desk the runner knows, on or off
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
    List<DeskSettings<?>> desks) {

  public Settings {
    desks = List.copyOf(desks);
  }

  /**
   * Reads the variables that a runner of this mode, with these desks, knows; others are left alone.
   *
   * @throws InvalidSettings with every error there is
   */
  public static Settings read(
      Environment environment, Mode mode, List<? extends DeskVariables<?>> desks) {
    var in = new SettingsReader(environment);
    var bot = BotSettings.read(in);
    var database = DatabaseSettings.read(in);
    var redis = RedisSettings.read(in);
    var http = HttpSettings.read(in);
    var log = LogSettings.read(in);
    var delivery = DeliverySettings.read(in);
    var shutdownTimeout = in.withDefault(SHUTDOWN_TIMEOUT, Durations.DURATION);
    var webhook = WebhookSettings.read(in, mode);
    var opened = desks.stream().map(desk -> read(desk, in, bot)).toList();
    in.throwIfInvalid();
    var settings =
        new Settings(
            bot.get(),
            database.get(),
            redis.get(),
            http.get(),
            log.get(),
            delivery.get(),
            shutdownTimeout.get(),
            webhook.get(),
            opened.stream().<DeskSettings<?>>map(Supplier::get).toList());
    settings.throwIfContradictory();
    return settings;
  }

  /** The settings of the desk whose settings are of this type; empty while it is off. */
  public <S> Optional<S> desk(Class<S> type) {
    return desks.stream()
        .flatMap(desk -> desk.settings().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** One line for the log of a start, without secrets. */
  public String describe() {
    return SettingsDescription.of(this);
  }

  private void throwIfContradictory() {
    var errors = Contradictions.of(desks.stream().flatMap(desk -> desk.chats().stream()).toList());
    if (!errors.isEmpty()) {
      throw new InvalidSettings(errors);
    }
  }

  private static <S> Supplier<DeskSettings<S>> read(
      DeskVariables<S> desk, SettingsReader in, Supplier<BotSettings> bot) {
    var settings = desk.read(in, bot);
    return () -> new DeskSettings<>(desk, settings.get());
  }
}
