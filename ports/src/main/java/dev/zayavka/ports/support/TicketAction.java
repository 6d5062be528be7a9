package dev.zayavka.ports.support;

/** Kinds of entries in the history of a ticket. */
public enum TicketAction {
  OPENED,
  ASSIGNED,
  CLOSED,
  REOPENED,
  TOPIC_OPENED,
  TOPIC_LOST,
  SPECIALIST_CALLED,
  STAFF_NOTE,
  CLIENT_BLOCKED,
  CLIENT_RETURNED,
  ANSWER_OVERDUE,
  FEEDBACK,
  CLIENT_BANNED,
  CLIENT_UNBANNED
}
