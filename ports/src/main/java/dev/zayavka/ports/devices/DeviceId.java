package dev.zayavka.ports.devices;

/**
 * A device's number, as people see it.
 *
 * @param value positive
 */
public record DeviceId(long value) {
  public DeviceId {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "a device's number, as people see it is positive: " + value);
    }
  }
}
