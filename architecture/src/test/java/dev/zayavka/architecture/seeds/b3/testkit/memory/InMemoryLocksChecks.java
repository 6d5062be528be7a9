package dev.zayavka.architecture.seeds.b3.testkit.memory;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.b3.testkit.contract.shared.LocksContract;

final class InMemoryLocksChecks implements LocksContract {
  @Override
  public Locks locks() {
    return new InMemoryLocks();
  }
}
