package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Locks in memory; leases end by the given clock. Safe for use by several threads. */
public final class InMemoryLocks implements Locks {
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Creates locks, all of them free. */
  public InMemoryLocks(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean tryLock(String lock, String owner, Duration lease) {
    Instant now = clock.instant();
    Hold wanted = new Hold(owner, now.plus(lease));
    Hold present =
        holds.merge(lock, wanted, (held, mine) -> held.against(owner, now) ? held : mine);
    return present.owner().equals(owner);
  }

  @Override
  public void unlock(String lock, String owner) {
    holds.computeIfPresent(lock, (name, held) -> held.owner().equals(owner) ? null : held);
  }

  void unlockAll(String owner) {
    holds.values().removeIf(held -> held.owner().equals(owner));
  }

  private record Hold(String owner, Instant until) {
    boolean against(String other, Instant now) {
      return !owner.equals(other) && until.isAfter(now);
    }
  }
}
