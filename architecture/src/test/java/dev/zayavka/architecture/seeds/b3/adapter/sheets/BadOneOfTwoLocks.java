package dev.zayavka.architecture.seeds.b3.adapter.sheets;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;

final class BadOneOfTwoLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
