package dev.zayavka.ports.support;

/** Where a ticket stands, as the table and the title of its topic say it. */
public enum TicketStatus {
  NEW,
  WORK,
  CLOSED
}
