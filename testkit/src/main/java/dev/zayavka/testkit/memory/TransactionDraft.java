package dev.zayavka.testkit.memory;

import java.util.Objects;

/**
 * The copy one transaction works on. Ports that are kept and used after their transaction has ended
 * are refused, as a database would.
 */
public final class TransactionDraft {
  private final InMemoryTables tables;
  private volatile boolean open = true;

  TransactionDraft(InMemoryTables copy) {
    tables = copy;
  }

  InMemoryTables tables() {
    if (!open) {
      throw new IllegalStateException("the transaction of this port has ended");
    }
    return tables;
  }

  <T extends DeskTables> T tables(Class<T> desk) {
    return desk.cast(Objects.requireNonNull(tables().desks.get(desk)));
  }

  void close() {
    open = false;
  }
}
