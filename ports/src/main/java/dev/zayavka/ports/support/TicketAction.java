package dev.zayavka.ports.support;

/** What the history of a ticket tells of. */
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
  FEEDBACK
}
