package dev.zayavka.architecture.seeds.contracts.adapter.telegram;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;

final class BadHalfTriedLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
