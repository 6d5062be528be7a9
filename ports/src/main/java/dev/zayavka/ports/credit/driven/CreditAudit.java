package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import java.util.List;

/** The history of requests: rows are added and never changed or removed. */
public interface CreditAudit {

  /** Adds a row, in the transaction of what it records. */
  void append(RequestHistoryEntry entry);

  /** All rows of a request, in the order they were added. */
  List<RequestHistoryEntry> of(RequestId request);
}
