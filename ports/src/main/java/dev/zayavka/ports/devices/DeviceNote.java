package dev.zayavka.ports.devices;

/** Short answers of the desk. */
public enum DeviceNote {
  /** Nothing is found, or a command is not theirs: both look alike. */
  NOT_FOUND,
  REGISTERED,
  /** What was asked is forgotten. */
  CANCELLED,
  /** Cancelled was the question until when; the loan stays. */
  DUE_LEFT_AS_IT_IS,
  PERSON_DELETED,
  /** Somebody who has devices cannot be deleted. */
  PERSON_HOLDS_DEVICES,
  NO_SUCH_PERSON,
  /** So many devices were deleted; the value says how many. */
  DEVICES_DELETED,
  /** The desk's data is gone. */
  WIPED,
  /** The file is larger than what is taken. */
  FILE_TOO_LARGE,
  /** The label needs the bot's name, which is not known yet. */
  NO_LABEL
}
