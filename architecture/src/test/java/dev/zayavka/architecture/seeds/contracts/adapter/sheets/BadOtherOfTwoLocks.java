package dev.zayavka.architecture.seeds.contracts.adapter.sheets;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;

final class BadOtherOfTwoLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
