package dev.zayavka.architecture.seeds.contracts.adapter.onef;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Locks;

final class BadForgottenLocks implements Locks {
  @Override
  public boolean take() {
    return true;
  }
}
