package dev.zayavka.ports.devices.lending;

/** Short answers of the desk. */
public enum DeviceNote {
  /** No device is found, or the command is not for this person: both get the same answer. */
  NOT_FOUND,
  REGISTERED,
  /** The question was cancelled. */
  CANCELLED,
  /** Cancelled was the question until when; the loan stays. */
  DUE_LEFT_AS_IT_IS,
  PERSON_DELETED,
  /** A person who holds devices cannot be deleted. */
  PERSON_HOLDS_DEVICES,
  NO_SUCH_PERSON,
  /** Devices were deleted; the value is their number. */
  DEVICES_DELETED,
  /** The desk's data is gone. */
  WIPED,
  /** The file is larger than what is taken. */
  FILE_TOO_LARGE,
  /** The list an answer was for is past that. */
  LIST_MOVED_ON,
  /** The label needs the bot's name, which is not known yet. */
  NO_LABEL
}
