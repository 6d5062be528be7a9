package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.MemoryDesk;

/** The assessment desk in memory. */
public final class AssessmentMemory {

  /** The desk's plug in a store. */
  public static final MemoryDesk<AssessmentWork> DESK =
      new MemoryDesk<>(AssessmentTables::new, InMemoryAssessmentWork::new);

  private AssessmentMemory() {}

  /** Transactions of the desk in this store. */
  public static Transactions<AssessmentWork> in(InMemoryStore store) {
    return store.transactions(DESK);
  }
}
