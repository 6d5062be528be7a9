package dev.zayavka.architecture.seeds.b3.adapter.sheets;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;

final class BadOtherOfTwoLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
