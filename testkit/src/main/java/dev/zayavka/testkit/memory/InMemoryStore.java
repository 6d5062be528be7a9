package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.Arrivals;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.memory.OutboxRow.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A store in memory that keeps every promise a database makes, but for surviving the process.
 *
 * <p>One lock serves all transactions: they run one after the other, so a transaction that asks for
 * a locked request waits, as does every other transaction. Each works on a copy that replaces the
 * original at commit. Safe for use by several threads.
 */
public final class InMemoryStore {
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private final AtomicInteger conflicts = new AtomicInteger();
  private final Map<MemoryDesk<?>, DeskTables> desks = new ConcurrentHashMap<>();
  private volatile InMemoryTables committed = new InMemoryTables();
  private volatile boolean cutOff;

  /** Transactions with the ports all desks share. */
  public Transactions<Work> spine() {
    return inTransactions(InMemoryWork::new);
  }

  /** Transactions of a desk; its tables are kept from its first use on. */
  public <W extends Work> Transactions<W> transactions(MemoryDesk<W> desk) {
    desks.computeIfAbsent(desk, added -> added.tables().get());
    return inTransactions(desk.work());
  }

  /** The outbox, for delivery workers. */
  public OutboxQueue outboxQueue() {
    return new InMemoryOutboxQueue(this);
  }

  /** Private messages that arrive. */
  public Arrivals arrivals() {
    return new InMemoryArrivals(this);
  }

  /** Digests of what is shown, outside of transactions. */
  public ShownDigests shownDigests() {
    return new ShownDigests() {
      @Override
      public ShownDigest find(String subject) {
        return transact(draft -> new InMemoryShownDigests(draft).find(subject));
      }

      @Override
      public void keep(ShownDigest shown, Instant at) {
        spine().run(work -> work.shownDigests().keep(shown, at));
      }
    };
  }

  /** Updates that were put aside. */
  public DeadUpdates deadUpdates() {
    return new InMemoryDeadUpdates(this);
  }

  /** Every effect yet to be delivered, in the order of enqueueing, whether it is due or not. */
  public List<Effect> waiting() {
    return outbox(OutboxRow::active);
  }

  /** Every failed or parked effect, in the order of enqueueing. */
  public List<Effect> givenUp() {
    return outbox(row -> row.standing() instanceof Standing.GivenUp);
  }

  /**
   * Makes the next transactions conflict: the changes of the action are discarded, and it runs a
   * second time, as with a database. Reveals side effects of an action.
   */
  public void conflictNext(int transactions) {
    conflicts.set(transactions);
  }

  /** Lets every transaction fail with {@link StorageUnavailable}, one that is open included. */
  public void cutOff() {
    cutOff = true;
  }

  /** Ends an outage begun by {@link #cutOff}. */
  public void restore() {
    cutOff = false;
  }

  /** Runs an action on a copy of the tables and keeps the copy when it returns. */
  <T> T transact(Function<TransactionDraft, ? extends T> action) {
    if (oneAtATime.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction inside another one");
    }
    oneAtATime.lock();
    try {
      if (conflicts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        attempt(action, false);
      }
      return attempt(action, true);
    } finally {
      oneAtATime.unlock();
    }
  }

  private <T> T attempt(Function<TransactionDraft, ? extends T> action, boolean commits) {
    requireReachable();
    TransactionDraft draft = new TransactionDraft(committed.copy(desks.values()));
    try {
      T result = action.apply(draft);
      requireReachable();
      if (commits) {
        committed = draft.tables();
      }
      return result;
    } finally {
      draft.close();
    }
  }

  private <W extends Work> Transactions<W> inTransactions(
      Function<TransactionDraft, ? extends W> work) {
    return new Transactions<>() {
      @Override
      public <T> T inTransaction(Function<? super W, ? extends T> action) {
        return transact(draft -> action.apply(work.apply(draft)));
      }
    };
  }

  private List<Effect> outbox(Predicate<OutboxRow> which) {
    return committed.outbox.values().stream().filter(which).map(OutboxRow::effect).toList();
  }

  void requireReachable() {
    if (cutOff) {
      throw new StorageUnavailable(
          "the store in memory was cut off", new IllegalStateException("on purpose"));
    }
  }
}
