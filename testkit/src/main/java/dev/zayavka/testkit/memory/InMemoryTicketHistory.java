package dev.zayavka.testkit.memory;

import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.TicketHistory;
import java.util.List;

/** What happened to tickets. */
record InMemoryTicketHistory(TransactionDraft draft) implements TicketHistory {

  @Override
  public void append(TicketHistoryEntry record) {
    draft.tables().history.add(record);
  }

  @Override
  public List<TicketHistoryEntry> of(TicketId ticket) {
    return draft.tables().history.stream()
        .filter(record -> record.ticket().equals(ticket))
        .toList();
  }
}
