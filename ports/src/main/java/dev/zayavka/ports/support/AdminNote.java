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
  NO_CHANGE,
  /** The number given as a group's is no group's. */
  NOT_A_GROUP_ID,
  /** The group given for a technician is the desk's main group. */
  GROUP_IS_MAIN
}
