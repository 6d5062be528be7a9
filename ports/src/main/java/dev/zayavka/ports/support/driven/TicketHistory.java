package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import java.util.List;

/** What happened to tickets; nothing in it is ever changed. */
public interface TicketHistory {

  /** Adds a record; it is kept with the transaction, and for good. */
  void append(TicketHistoryEntry record);

  /** Everything that happened to a ticket, oldest first. */
  List<TicketHistoryEntry> of(TicketId ticket);
}
