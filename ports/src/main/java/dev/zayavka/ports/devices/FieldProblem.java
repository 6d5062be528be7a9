package dev.zayavka.ports.devices;

/** Problem of a value for a field. */
public enum FieldProblem {
  /** A value is needed. */
  MISSING,
  TOO_LONG,
  /** A number without a letter or a digit. */
  NOT_A_NUMBER,
  /** Another device has this number. */
  TAKEN,
  /** A device needs a serial or an inventory number. */
  NEEDS_A_NUMBER,
  /** A picture, a voice message: anything but words. */
  NOT_TEXT
}
