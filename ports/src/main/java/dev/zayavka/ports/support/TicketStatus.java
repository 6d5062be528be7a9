package dev.zayavka.ports.support;

/** Status of a ticket, as stored in the table and shown in the title of its topic. */
public enum TicketStatus {
  NEW,
  WORK,
  CLOSED
}
