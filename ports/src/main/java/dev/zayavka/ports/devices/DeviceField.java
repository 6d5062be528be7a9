package dev.zayavka.ports.devices;

import java.util.List;
import java.util.Optional;

/** Fields of a device, in the order in which the form asks for them. */
public enum DeviceField {
  CATEGORY(60, true),
  VENDOR(60, false),
  MODEL(100, true),
  SERIAL_NUMBER(64, false),
  INVENTORY_NUMBER(64, false),
  SOFTWARE_VERSION(64, false),
  LOCATION(200, false),
  OWNER(200, false),
  COMMENT(1000, false);

  private static final List<DeviceField> ORDER = List.of(values());

  private final int longest;
  private final boolean required;

  DeviceField(int longest, boolean required) {
    this.longest = longest;
    this.required = required;
  }

  /** Maximum length in UTF-16 units. */
  public int longest() {
    return longest;
  }

  /** True when every device has it. Of the two numbers every device has one. */
  public boolean required() {
    return required;
  }

  /** Number of the question, from 1 to {@link #steps}. */
  public int step() {
    return ORDER.indexOf(this) + 1;
  }

  /** Number of questions. */
  public static int steps() {
    return ORDER.size();
  }

  /** The first field the form asks for. */
  public static DeviceField first() {
    return ORDER.getFirst();
  }

  /** The next field; empty after the last. */
  public Optional<DeviceField> next() {
    return ORDER.stream().skip(step()).findFirst();
  }

  /** The previous field; the first field itself for the first. */
  public DeviceField before() {
    return ORDER.get(Math.max(0, step() - 2));
  }

  /** True for what tells devices apart: no two devices share it. */
  public boolean isNumber() {
    return this == SERIAL_NUMBER || this == INVENTORY_NUMBER;
  }
}
