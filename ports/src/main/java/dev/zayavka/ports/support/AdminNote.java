package dev.zayavka.ports.support;

/** Short answers to an admin. */
public enum AdminNote {
  /** A change was made; the list that follows shows it. */
  DONE,
  NO_SUCH_TECHNICIAN,
  /** Another technician has this name. */
  NAME_TAKEN,
  NO_SUCH_TICKET,
  NO_SUCH_CLIENT,
  CLIENT_BANNED,
  CLIENT_UNBANNED,
  NO_CHANGE
}
