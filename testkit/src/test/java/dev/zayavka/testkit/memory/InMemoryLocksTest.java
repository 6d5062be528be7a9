package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.LocksContract;
import java.time.Duration;

final class InMemoryLocksTest implements LocksContract {
  private final MovableClock clock = new MovableClock();
  private final InMemoryLocks locks = new InMemoryLocks(clock);

  @Override
  public Locks locks() {
    return locks;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }
}
