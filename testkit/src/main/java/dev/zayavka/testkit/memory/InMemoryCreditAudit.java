package dev.zayavka.testkit.memory;

import dev.zayavka.ports.credit.AuditEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditAudit;
import java.util.List;

/** The history of all requests, in the order it was written. */
record InMemoryCreditAudit(Draft draft) implements CreditAudit {
  @Override
  public void append(AuditEntry entry) {
    draft.tables().audit.add(entry);
  }

  @Override
  public List<AuditEntry> of(RequestId request) {
    return draft.tables().audit.stream().filter(entry -> entry.request().equals(request)).toList();
  }
}
