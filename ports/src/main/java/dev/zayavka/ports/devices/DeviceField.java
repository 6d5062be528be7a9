package dev.zayavka.ports.devices;

/** What is written down of a device, in the order in which it is asked for. */
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

  private final int longest;
  private final boolean required;

  DeviceField(int longest, boolean required) {
    this.longest = longest;
    this.required = required;
  }

  /** How many UTF-16 units it takes. */
  public int longest() {
    return longest;
  }

  /** True when every device has it. Of the two numbers every device has one. */
  public boolean required() {
    return required;
  }

  /** True for what tells devices apart: no two devices share it. */
  public boolean isNumber() {
    return this == SERIAL_NUMBER || this == INVENTORY_NUMBER;
  }
}
