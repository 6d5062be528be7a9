package dev.zayavka.ports.devices.lending;

/** Kinds of actions in the history of devices. */
public enum DeviceAction {
  ADDED,
  EDITED,
  DELETED,
  TAKEN,
  DUE_SET,
  RETURNED,
  JOINED,
  LEFT,
  OFFERED,
  SKIPPED,
  LAPSED,
  ASSIGNED,
  TAKEN_BACK,
  UNDONE,
  REGISTERED,
  PERSON_CHANGED,
  PERSON_DELETED,
  IMPORTED,
  CODE_ACCEPTED,
  CODE_REFUSED,
  WIPED
}
