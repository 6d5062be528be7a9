package dev.zayavka.architecture.seeds.contracts.testkit.memory;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

final class InMemoryLocksChecks implements LocksContract {
  @Override
  public Locks locks() {
    return new InMemoryLocks();
  }
}
