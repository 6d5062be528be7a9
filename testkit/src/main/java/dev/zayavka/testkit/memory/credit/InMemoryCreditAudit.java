package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.testkit.memory.DeskDraft;
import java.util.List;

/** The history of all requests, in the order it was written. */
record InMemoryCreditAudit(DeskDraft<CreditTables> draft) implements CreditAudit {
  @Override
  public void append(RequestHistoryEntry entry) {
    draft.tables().audit.add(entry);
  }

  @Override
  public List<RequestHistoryEntry> of(RequestId request) {
    return draft.tables().audit.stream().filter(entry -> entry.request().equals(request)).toList();
  }
}
