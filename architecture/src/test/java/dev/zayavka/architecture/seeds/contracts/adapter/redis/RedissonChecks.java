package dev.zayavka.architecture.seeds.contracts.adapter.redis;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.contracts.testkit.contract.shared.LocksContract;

/** Gets its locks from elsewhere, and the module has one implementation of them. */
final class RedissonChecks implements LocksContract {
  private final Locks locks;

  RedissonChecks(Locks locks) {
    this.locks = locks;
  }

  @Override
  public Locks locks() {
    return locks;
  }
}
