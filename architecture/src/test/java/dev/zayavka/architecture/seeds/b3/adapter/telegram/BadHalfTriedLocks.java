package dev.zayavka.architecture.seeds.b3.adapter.telegram;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;

final class BadHalfTriedLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
