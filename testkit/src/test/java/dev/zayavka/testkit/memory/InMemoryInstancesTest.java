package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.InstancesContract;
import java.time.Duration;

final class InMemoryInstancesTest implements InstancesContract {
  private final MovableClock clock = new MovableClock();
  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryLocks locks = new InMemoryLocks(clock);
  private final InMemoryInstances instances = new InMemoryInstances(store, locks, clock);

  @Override
  public Instances instances() {
    return instances;
  }

  @Override
  public Transactions<Work> transactions() {
    return store.spine();
  }

  @Override
  public OutboxQueue queue() {
    return store.outboxQueue();
  }

  @Override
  public Locks locks() {
    return locks;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }
}
