package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.MemoryDesk;

/** The credit desk in memory. */
public final class CreditMemory {

  /** The desk's plug in a store. */
  public static final MemoryDesk<CreditWork> DESK =
      new MemoryDesk<>(CreditTables::new, InMemoryCreditWork::new);

  private CreditMemory() {}

  /** Transactions of the desk in this store. */
  public static Transactions<CreditWork> in(InMemoryStore store) {
    return store.transactions(DESK);
  }
}
