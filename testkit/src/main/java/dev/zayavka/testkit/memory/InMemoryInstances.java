package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.Heartbeat;
import dev.zayavka.ports.shared.Heartbeat.Ended;
import dev.zayavka.ports.shared.Heartbeat.Renewed;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.testkit.memory.OutboxRow.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A register of instances in memory; each call holds its monitor. */
public final class InMemoryInstances implements Instances {
  private final Map<InstanceTerm, Instant> heartbeats = new HashMap<>();
  private final InMemoryStore store;
  private final InMemoryLocks locks;
  private final Clock clock;
  private long lastTerm;

  /**
   * Creates an empty register.
   *
   * @param store where the leases of the outbox are
   * @param locks where the leaderships are; on the same clock
   */
  public InMemoryInstances(InMemoryStore store, InMemoryLocks locks, Clock clock) {
    this.store = store;
    this.locks = locks;
    this.clock = clock;
  }

  @Override
  public synchronized InstanceTerm join(String instance) {
    store.requireReachable();
    InstanceTerm term = new InstanceTerm(instance, ++lastTerm);
    heartbeats.put(term, clock.instant());
    return term;
  }

  @Override
  public synchronized Heartbeat beat(InstanceTerm term, Set<String> leaderships) {
    store.requireReachable();
    if (heartbeats.replace(term, clock.instant()) == null) {
      return new Ended();
    }
    Set<String> leads =
        leaderships.stream()
            .filter(name -> locks.tryLock(name, term.owner(), DEAD_AFTER))
            .collect(Collectors.toUnmodifiableSet());
    List<Duration> left = heartbeats.values().stream().map(this::left).toList();
    return new Renewed(
        leads,
        (int) left.stream().filter(Duration::isPositive).count(),
        left.stream().min(Comparator.naturalOrder()).orElse(DEAD_AFTER));
  }

  @Override
  public synchronized List<InstanceTerm> endDead(InstanceTerm caller) {
    List<InstanceTerm> dead =
        heartbeats.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(caller) && left(entry.getValue()).isZero())
            .map(Map.Entry::getKey)
            .toList();
    dead.forEach(this::leave);
    return dead;
  }

  @Override
  public synchronized void leave(InstanceTerm term) {
    store.requireReachable();
    heartbeats.remove(term);
    locks.unlockAll(term.owner());
    store.transact(
        draft -> {
          draft.tables().outbox.replaceAll((id, row) -> freed(row, term));
          return true;
        });
  }

  /** Time until death; zero for a dead one. */
  private Duration left(Instant heartbeat) {
    Duration left = Duration.between(clock.instant(), heartbeat.plus(DEAD_AFTER));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static OutboxRow freed(OutboxRow row, InstanceTerm term) {
    return row.standing() instanceof Standing.Taken taken
            && taken.worker().startsWith(term.owner() + "/")
        ? row.abandoned(new Standing.Waiting(taken.due()))
        : row;
  }
}
