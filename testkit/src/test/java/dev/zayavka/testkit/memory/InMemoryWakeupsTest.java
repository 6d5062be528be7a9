package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Wakeups;
import dev.zayavka.testkit.contract.shared.WakeupsContract;

final class InMemoryWakeupsTest implements WakeupsContract {
  private final InMemoryWakeups wakeups = new InMemoryWakeups();

  @Override
  public Wakeups wakeups() {
    return wakeups;
  }

  @Override
  public Wakeups ofAnotherInstance() {
    return wakeups;
  }
}
