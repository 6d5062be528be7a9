package dev.zayavka.ports.devices;

/** Result of a command. */
public sealed interface DeviceOutcome {
  /** Done, or there was nothing to do. */
  record Accepted(DeviceState.Existing present) implements DeviceOutcome {}

  /** Not done, and why; the device stands as before. */
  record Refused(DeviceReason reason, DeviceState present) implements DeviceOutcome {}

  /** This very command was carried out before. */
  record Repeated() implements DeviceOutcome {}
}
