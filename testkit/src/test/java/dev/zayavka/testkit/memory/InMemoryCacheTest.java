package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.shared.CacheContract;
import java.time.Duration;

final class InMemoryCacheTest implements CacheContract {
  private final MovableClock clock = new MovableClock();
  private final InMemoryCache cache = new InMemoryCache(clock);

  @Override
  public Cache cache() {
    return cache;
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }
}
