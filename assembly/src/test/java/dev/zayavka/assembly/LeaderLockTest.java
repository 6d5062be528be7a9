package dev.zayavka.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryLocks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class LeaderLockTest {

  private final MovableClock clock = new MovableClock();
  private final Locks locks = new InMemoryLocks(clock);
  private final LongSupplier nanos =
      () -> Duration.between(MovableClock.START, clock.instant()).toNanos();
  private final LeaderLock first = new LeaderLock(locks, "poller:7", "first", nanos, clock);
  private final LeaderLock second = new LeaderLock(locks, "poller:7", "second", nanos, clock);

  @Test
  void nobody_leads_before_the_first_heartbeat() {
    assertThat(first.isLeader()).isFalse();
  }

  @Test
  void of_two_instances_one_leads() {
    first.beat();
    second.beat();
    assertThat(first.isLeader()).isTrue();
    assertThat(second.isLeader()).isFalse();
  }

  @Test
  void a_leader_knows_since_when_it_leads() {
    first.beat();
    Instant began = clock.instant();
    clock.advance(LeaderLock.HEARTBEAT);
    first.beat();
    assertThat(first.leadingSince()).isEqualTo(began);
  }

  @Test
  void a_leader_that_beats_goes_on_leading() {
    for (int beat = 0; beat < 20; beat++) {
      first.beat();
      second.beat();
      clock.advance(LeaderLock.HEARTBEAT);
    }
    assertThat(first.isLeader()).isTrue();
    assertThat(second.isLeader()).isFalse();
  }

  @Test
  void a_leader_that_stops_beating_stops_leading_before_another_begins() {
    first.beat();
    for (Duration passed = Duration.ZERO;
        passed.compareTo(Duration.ofSeconds(12)) < 0;
        passed = passed.plusMillis(500)) {
      second.beat();
      assertThat(first.isLeader() && second.isLeader()).as("after %s", passed).isFalse();
      clock.advance(Duration.ofMillis(500));
    }
    assertThat(second.isLeader()).isTrue();
  }

  @Test
  void a_leader_that_closes_makes_way_at_once() {
    first.beat();
    first.close();
    second.beat();
    assertThat(first.isLeader()).isFalse();
    assertThat(second.isLeader()).isTrue();
  }

  @Test
  void a_heartbeat_that_comes_after_the_end_does_not_take_the_lead_again() {
    first.beat();
    first.close();
    first.beat();
    second.beat();
    assertThat(first.isLeader()).isFalse();
    assertThat(second.isLeader()).isTrue();
  }

  @Test
  void a_contested_leader_stands_by_until_its_next_heartbeat() {
    first.beat();
    first.standDown();
    assertThat(first.isLeader()).isFalse();
    first.beat();
    assertThat(first.isLeader()).isTrue();
  }

  @Test
  void a_leader_whose_store_is_away_leads_until_its_lease_nears_its_end() {
    AwayLocks away = new AwayLocks(locks);
    LeaderLock leader = new LeaderLock(away, "poller:7", "first", nanos, clock);
    leader.beat();
    away.gone = true;
    clock.advance(Duration.ofSeconds(5));
    leader.beat();
    assertThat(leader.isLeader()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    leader.beat();
    assertThat(leader.isLeader()).isFalse();
  }

  @Test
  void an_outage_is_told_of_once() {
    AwayLocks away = new AwayLocks(locks);
    LeaderLock leader = new LeaderLock(away, "poller:7", "first", nanos, clock);
    try (Logs logs = new Logs()) {
      for (int outage = 1; outage <= 2; outage++) {
        away.gone = true;
        leader.beat();
        leader.beat();
        leader.beat();
        away.gone = false;
        leader.beat();
      }
      assertThat(logs.of(LeaderLock.class.getName()))
          .filteredOn(line -> line.startsWith("WARN"))
          .hasSize(2);
    }
  }

  private static final class AwayLocks implements Locks {
    private final Locks locks;
    private boolean gone;

    AwayLocks(Locks locks) {
      this.locks = locks;
    }

    @Override
    public boolean tryLock(String lock, String owner, Duration lease) {
      if (gone) {
        throw new StorageUnavailable("lock", new IllegalStateException("on purpose"));
      }
      return locks.tryLock(lock, owner, lease);
    }

    @Override
    public void unlock(String lock, String owner) {
      locks.unlock(lock, owner);
    }
  }
}
