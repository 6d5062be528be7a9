package dev.zayavka.architecture.seeds.contracts.adapter.redis;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;

final class RedissonLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
