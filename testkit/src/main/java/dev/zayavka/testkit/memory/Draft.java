package dev.zayavka.testkit.memory;

/**
 * The copy one transaction works on. Ports that are kept and used after their transaction has ended
 * are refused, as a database would.
 */
final class Draft {
  private final Tables tables;
  private volatile boolean open = true;

  Draft(Tables committed) {
    tables = committed.copy();
  }

  Tables tables() {
    if (!open) {
      throw new IllegalStateException("the transaction of this port has ended");
    }
    return tables;
  }

  void close() {
    open = false;
  }
}
