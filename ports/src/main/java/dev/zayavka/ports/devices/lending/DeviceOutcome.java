package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a command to the device desk. */
public sealed interface DeviceOutcome extends DeskOutcome {

  /** Done, or there was nothing to do. */
  record Accepted(DeviceState.Existing present) implements DeviceOutcome {}

  /** Refused, with the reason; the device is unchanged. */
  record Refused(DeviceReason reason, DeviceState present) implements DeviceOutcome {
    @Override
    public Optional<String> kind() {
      return Optional.of(reason.name());
    }
  }

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements DeviceOutcome {}
}
