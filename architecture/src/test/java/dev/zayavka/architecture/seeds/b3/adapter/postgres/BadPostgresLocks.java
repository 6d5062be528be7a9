package dev.zayavka.architecture.seeds.b3.adapter.postgres;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;

final class BadPostgresLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
