package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.TicketHistory;
import dev.zayavka.testkit.memory.DeskDraft;
import java.util.List;

/** History of tickets. */
record InMemoryTicketHistory(DeskDraft<SupportTables> draft) implements TicketHistory {

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
