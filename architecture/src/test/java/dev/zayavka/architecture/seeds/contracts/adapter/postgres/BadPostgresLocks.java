package dev.zayavka.architecture.seeds.contracts.adapter.postgres;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;

final class BadPostgresLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
