package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import java.util.List;

/** Append-only history of tickets. */
public interface TicketHistory {

  /** Adds a record; it is kept with the transaction, and for good. */
  void append(TicketHistoryEntry record);

  /** The history of a ticket, oldest first. */
  List<TicketHistoryEntry> of(TicketId ticket);
}
