package dev.zayavka.architecture.seeds.b3.adapter.onef;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Locks;
import dev.zayavka.architecture.seeds.b3.testkit.contract.shared.LocksContract;

final class OtherChecks implements LocksContract {
  @Override
  public Locks locks() {
    return new MentionedLocks();
  }
}
