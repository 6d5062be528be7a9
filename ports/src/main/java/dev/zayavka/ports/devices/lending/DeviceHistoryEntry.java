package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the history.
 *
 * @param device which device it is about, if any
 * @param by who did it; empty for the clock
 * @param before the device before it; empty for what is about no device, and for a new one
 * @param after the device after it
 * @param details what else is worth knowing, by name
 */
public record DeviceHistoryEntry(
    DeviceAction act,
    Optional<DeviceId> device,
    Optional<Person> by,
    Optional<DeviceState.Existing> before,
    Optional<DeviceState.Existing> after,
    Map<String, String> details,
    Instant at) {

  public DeviceHistoryEntry {
    details = Map.copyOf(details);
  }

  /** Something that is about no device. */
  public static DeviceHistoryEntry general(
      DeviceAction act, Person by, Map<String, String> details, Instant at) {
    return new DeviceHistoryEntry(
        act, Optional.empty(), Optional.of(by), Optional.empty(), Optional.empty(), details, at);
  }
}
