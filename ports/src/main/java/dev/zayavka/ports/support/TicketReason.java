package dev.zayavka.ports.support;

/** Reason to leave a ticket as it is. */
public enum TicketReason {
  UNKNOWN_TICKET,
  /** It is closed. */
  CLOSED,
  /** It is open already. */
  NOT_CLOSED,
  /** It was closed too long ago to be opened again. */
  TOO_LATE,
  /** The client has another open ticket. */
  CLIENT_HAS_ANOTHER,
  /** The technician is switched off, or unknown. */
  NO_SUCH_TECHNICIAN,
  /** The button was drawn before the ticket moved on. */
  STALE_BUTTON,
  /** Another technician has the ticket now. */
  NOT_YOURS,
  /** That is done in the main topic. */
  ONLY_IN_MAIN,
  /** The message that was edited never crossed. */
  NEVER_CARRIED,
  /** The client is banned: nothing goes out to them. */
  CLIENT_BANNED,
  /** The message begins with a mention: it calls a colleague. */
  CALL,
  /** The message begins like a command, and is none of ours. */
  UNKNOWN_COMMAND
}
