package dev.zayavka.assembly.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.Logs;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryInstances;
import dev.zayavka.testkit.memory.InMemoryLocks;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

final class MembershipTest {

  private final MovableClock clock = new MovableClock();
  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryLocks locks = new InMemoryLocks(clock);
  private final Instances instances = new InMemoryInstances(store, locks, clock);
  private final LongSupplier nanos =
      () -> Duration.between(MovableClock.START, clock.instant()).toNanos();
  private final Member first = new Member("first");
  private final Member second = new Member("second");

  @Test
  void before_the_first_heartbeat_an_instance_has_no_term_and_leads_nothing() {
    assertThat(first.membership.term()).isEmpty();
    assertThat(first.membership.alive()).isZero();
    assertThat(first.leads()).isFalse();
  }

  @Test
  void the_first_heartbeat_begins_a_term() {
    first.beat();
    first.beat();
    assertThat(first.membership.term()).map(InstanceTerm::instance).contains("first");
    assertThat(first.activations).isEqualTo(1);
    assertThat(first.membership.alive()).isEqualTo(1);
    second.beat();
    assertThat(second.membership.alive()).isEqualTo(2);
  }

  @Test
  void of_two_instances_one_leads() {
    first.beat();
    second.beat();
    assertThat(first.leads()).isTrue();
    assertThat(second.leads()).isFalse();
  }

  @Test
  void a_leader_knows_since_when_it_leads() {
    first.beat();
    Instant began = clock.instant();
    clock.advance(Membership.INTERVAL);
    first.beat();
    assertThat(first.lease.leadingSince()).isEqualTo(began);
  }

  @Test
  void a_leader_that_beats_goes_on_leading() {
    for (int beat = 0; beat < 20; beat++) {
      first.beat();
      second.beat();
      clock.advance(Membership.INTERVAL);
    }
    assertThat(first.leads()).isTrue();
    assertThat(second.leads()).isFalse();
  }

  @Test
  void a_leader_that_stops_beating_stops_leading_before_another_begins() {
    first.beat();
    Duration passed = Duration.ZERO;
    while (!second.leads()) {
      second.beat();
      assertThat(first.leads() && second.leads()).as("after %s", passed).isFalse();
      clock.advance(Duration.ofMillis(500));
      passed = passed.plusMillis(500);
    }
    assertThat(passed).isLessThanOrEqualTo(Duration.ofSeconds(10));
    assertThat(second.takeovers).isEqualTo(1);
  }

  @Test
  void the_next_heartbeat_is_sent_when_another_instance_may_be_dead() {
    first.beat();
    clock.advance(Duration.ofSeconds(7));
    assertThat(second.beat()).isEqualTo(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    second.beat();
    assertThat(second.leads()).isTrue();
    assertThat(second.beat()).isEqualTo(Membership.INTERVAL);
  }

  @Test
  void an_instance_that_was_paused_takes_nothing_and_leads_nothing_before_its_next_heartbeat() {
    first.beat();
    clock.advance(Duration.ofSeconds(60));
    assertThat(first.membership.term()).isEmpty();
    assertThat(first.leads()).isFalse();
  }

  @Test
  void an_instance_that_was_found_dead_goes_on_under_a_new_term() {
    first.beat();
    InstanceTerm before = first.membership.term().orElseThrow();
    clock.advance(Duration.ofSeconds(60));
    second.beat();
    first.beat();
    assertThat(first.membership.term().orElseThrow().number()).isGreaterThan(before.number());
    assertThat(first.activations).isEqualTo(2);
    assertThat(first.leads()).isFalse();
    assertThat(second.leads()).isTrue();
    assertThat(second.beat()).isEqualTo(Membership.INTERVAL);
    assertThat(second.membership.alive()).isEqualTo(2);
  }

  @Test
  void an_instance_that_was_paused_while_it_was_alone_keeps_its_term() {
    first.beat();
    InstanceTerm before = first.membership.term().orElseThrow();
    clock.advance(Duration.ofSeconds(60));
    first.beat();
    assertThat(first.membership.term()).contains(before);
    assertThat(first.leads()).isTrue();
  }

  @Test
  void a_leader_that_resigns_makes_way_at_once_and_stays_a_member() {
    first.beat();
    first.lease.resign();
    second.beat();
    assertThat(first.leads()).isFalse();
    assertThat(second.leads()).isTrue();
    assertThat(first.membership.term()).isPresent();
  }

  @Test
  void a_heartbeat_after_the_resignation_does_not_take_the_lead_again() {
    first.beat();
    first.lease.resign();
    first.beat();
    second.beat();
    assertThat(first.leads()).isFalse();
    assertThat(second.leads()).isTrue();
  }

  @Test
  void an_instance_that_leaves_is_not_waited_for() {
    first.beat();
    first.membership.close();
    second.beat();
    assertThat(first.membership.term()).isEmpty();
    assertThat(second.leads()).isTrue();
    assertThat(second.membership.alive()).isEqualTo(1);
    first.beat();
    assertThat(first.membership.term()).isEmpty();
  }

  @Test
  void a_contested_leader_stands_by_until_its_next_heartbeat() {
    first.beat();
    first.lease.standDown();
    assertThat(first.leads()).isFalse();
    first.beat();
    assertThat(first.leads()).isTrue();
  }

  @Test
  void a_leader_whose_store_is_away_leads_until_its_lease_nears_its_end() {
    first.beat();
    store.cutOff();
    clock.advance(Duration.ofSeconds(5));
    first.beat();
    assertThat(first.leads()).isTrue();
    assertThat(first.membership.term()).isPresent();
    clock.advance(Duration.ofSeconds(1));
    first.beat();
    assertThat(first.leads()).isFalse();
    assertThat(first.membership.term()).isEmpty();
    store.restore();
    first.beat();
    assertThat(first.leads()).isTrue();
    assertThat(first.activations).isEqualTo(2);
  }

  @Test
  void while_the_store_is_away_nothing_is_given_back() {
    first.beat();
    store.cutOff();
    first.beat();
    first.lease.resign();
    first.membership.close();
    store.restore();
    second.beat();
    assertThat(second.leads()).isFalse();
    clock.advance(Instances.DEAD_AFTER);
    second.beat();
    assertThat(second.leads()).isTrue();
  }

  @Test
  void an_outage_is_told_of_once() {
    try (Logs logs = new Logs()) {
      for (int outage = 1; outage <= 2; outage++) {
        store.cutOff();
        first.beat();
        first.beat();
        first.beat();
        store.restore();
        first.beat();
      }
      assertThat(logs.of(Membership.class.getName()))
          .filteredOn(line -> line.startsWith("WARN"))
          .hasSize(2);
    }
  }

  private final class Member implements MembershipObserver {
    private final LeaderLease lease = new LeaderLease("poller:7", locks, nanos, clock);
    private final Membership membership;
    private int activations;
    private int takeovers;

    Member(String name) {
      membership = new Membership(instances, name, List.of(lease), nanos, this);
    }

    Duration beat() {
      return membership.beat();
    }

    boolean leads() {
      return lease.isLeader();
    }

    @Override
    public void active() {
      activations++;
    }

    @Override
    public void tookOver(int instances) {
      takeovers += instances;
    }
  }
}
