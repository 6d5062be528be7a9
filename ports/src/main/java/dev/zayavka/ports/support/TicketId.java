package dev.zayavka.ports.support;

/**
 * Our number of a ticket, as people see it.
 *
 * @param value positive
 */
public record TicketId(long value) {

  public TicketId {
    if (value <= 0) {
      throw new IllegalArgumentException("a ticket id is positive: " + value);
    }
  }
}
