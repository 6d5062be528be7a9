package dev.zayavka.testkit.memory;

import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketRecord;
import dev.zayavka.ports.support.driven.TicketHistory;
import java.util.List;

/** What happened to tickets. */
record InMemoryTicketHistory(Draft draft) implements TicketHistory {

  @Override
  public void append(TicketRecord record) {
    draft.tables().history.add(record);
  }

  @Override
  public List<TicketRecord> of(TicketId ticket) {
    return draft.tables().history.stream()
        .filter(record -> record.ticket().equals(ticket))
        .toList();
  }
}
