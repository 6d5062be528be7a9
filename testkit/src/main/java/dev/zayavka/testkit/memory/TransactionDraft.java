package dev.zayavka.testkit.memory;

/**
 * The copy one transaction works on. Ports that are kept and used after their transaction has ended
 * are refused, as a database would.
 */
final class TransactionDraft {
  private final InMemoryTables tables;
  private volatile boolean open = true;

  TransactionDraft(InMemoryTables committed) {
    tables = committed.copy();
  }

  InMemoryTables tables() {
    if (!open) {
      throw new IllegalStateException("the transaction of this port has ended");
    }
    return tables;
  }

  void close() {
    open = false;
  }
}
