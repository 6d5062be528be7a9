package dev.zayavka.ports.devices.lending;

/** Reasons to refuse a command. The person is told the reason and the state of the device. */
public enum DeviceReason {
  UNKNOWN_DEVICE,
  /** Never gave their work e-mail. */
  NOT_REGISTERED,
  NOT_AN_ADMIN,
  /** Another person holds the device. */
  LENT_TO_ANOTHER,
  /** They have it already. */
  ALREADY_YOURS,
  /** It is kept for the first of the queue. */
  OFFERED_TO_ANOTHER,
  /** The one who wants to give it back, or to keep it longer, does not have it. */
  NOT_YOURS,
  NOT_OFFERED_TO_YOU,
  /** The device is free: it can be taken at once. */
  FREE_TO_TAKE,
  /** The device is free: it cannot be taken back. */
  NOT_LENT,
  /** It cannot be deleted while it is lent. */
  STILL_LENT,
  /** The button was drawn for a state that has passed. */
  STALE_BUTTON,
  DATE_IN_PAST,
  DATE_TOO_FAR,
  /** Another device has this number. */
  NUMBER_TAKEN,
  /** No person is registered under this address. */
  NO_SUCH_PERSON,
  /** The last step was no admin's, or is long past. */
  NOTHING_TO_UNDO
}
