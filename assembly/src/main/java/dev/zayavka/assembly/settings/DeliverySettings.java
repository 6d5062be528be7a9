package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.BOT_API_URL;
import static dev.zayavka.assembly.settings.RunnerVariables.OUTBOX_LEASE;
import static dev.zayavka.assembly.settings.RunnerVariables.RETRY_FOR;
import static dev.zayavka.assembly.settings.RunnerVariables.RETRY_SCHEDULE;
import static dev.zayavka.assembly.settings.RunnerVariables.SEND_PACE;

import dev.zayavka.adapter.telegram.delivery.SendPace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Settings for the delivery of effects.
 *
 * @param schedule waits between attempts, never empty; the last one repeats
 * @param retryFor time limit for attempts before a delivery is dead
 * @param lease time limit of one attempt before it is in doubt
 * @param pace whether sends keep Telegram's limits
 */
public record DeliverySettings(
    List<Duration> schedule, Duration retryFor, Duration lease, SendPace pace) {

  public DeliverySettings {
    schedule = List.copyOf(schedule);
  }

  static Supplier<DeliverySettings> read(SettingsReader in) {
    var schedule = in.withDefault(RETRY_SCHEDULE, Durations.SCHEDULE);
    var retryFor = in.withDefault(RETRY_FOR, Durations.DURATION);
    var lease = in.withDefault(OUTBOX_LEASE, Durations.DURATION);
    var pace = in.withDefault(SEND_PACE, Formats.SEND_PACE);
    if (in.peek(SEND_PACE, Formats.SEND_PACE).filter(SendPace.OPEN::equals).isPresent()
        && in.peek(BOT_API_URL, Urls.BOT_API).filter(DeliverySettings::isTelegrams).isPresent()) {
      in.reject(SEND_PACE, "must be telegram unless BOT_API_URL names an emulator");
    }
    return () -> new DeliverySettings(schedule.get(), retryFor.get(), lease.get(), pace.get());
  }

  private static boolean isTelegrams(URI api) {
    return "api.telegram.org".equals(api.getHost());
  }
}
