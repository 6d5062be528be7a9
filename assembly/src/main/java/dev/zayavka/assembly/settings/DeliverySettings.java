package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.OUTBOX_LEASE;
import static dev.zayavka.assembly.settings.RunnerVariables.RETRY_FOR;
import static dev.zayavka.assembly.settings.RunnerVariables.RETRY_SCHEDULE;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Settings for the delivery of effects.
 *
 * @param schedule waits between attempts, never empty; the last one repeats
 * @param retryFor time limit for attempts before a delivery is dead
 * @param lease time limit of one attempt before it is in doubt
 */
public record DeliverySettings(List<Duration> schedule, Duration retryFor, Duration lease) {

  public DeliverySettings {
    schedule = List.copyOf(schedule);
  }

  static Supplier<DeliverySettings> read(SettingsReader in) {
    var schedule = in.withDefault(RETRY_SCHEDULE, Durations.SCHEDULE);
    var retryFor = in.withDefault(RETRY_FOR, Durations.DURATION);
    var lease = in.withDefault(OUTBOX_LEASE, Durations.DURATION);
    return () -> new DeliverySettings(schedule.get(), retryFor.get(), lease.get());
  }
}
