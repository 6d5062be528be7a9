package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.MemoryDesk;

/** The support desk in memory. */
public final class SupportMemory {

  /** The desk's plug in a store. */
  public static final MemoryDesk<SupportWork> DESK =
      new MemoryDesk<>(SupportTables::new, InMemorySupportWork::new);

  private SupportMemory() {}

  /** Posts on legs in this store. */
  public static PostsOnLegs postsOnLegs(InMemoryStore store) {
    return new InMemoryPostsOnLegs(in(store));
  }

  /** Transactions of the desk in this store. */
  public static Transactions<SupportWork> in(InMemoryStore store) {
    return store.transactions(DESK);
  }
}
