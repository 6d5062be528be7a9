package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.Heartbeat;
import dev.zayavka.ports.shared.Heartbeat.Ended;
import dev.zayavka.ports.shared.Heartbeat.Renewed;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link Instances}. */
public interface InstancesContract {
  /** The leadership the tests ask for. */
  String LEAD = "poller:7";

  /** A moment of the instances' own clocks, on which the leases of the outbox run. */
  Instant NOW = MovableClock.START;

  /** The register; empty when a test begins. */
  Instances instances();

  /** Transactions of the same store, whose outbox is empty. */
  Transactions<? extends Work> transactions();

  /** The queue of the same store. */
  OutboxQueue queue();

  /** Locks of the same store, in which earlier releases keep their leadership. */
  Locks locks();

  /** Advances the register's time this much, to the microsecond or more. */
  void pass(Duration time);

  @Test
  default void each_term_is_greater_than_those_before() {
    InstanceTerm first = instances().join("one");
    InstanceTerm second = instances().join("other");
    InstanceTerm again = instances().join("one");
    assertThat(first.instance()).isEqualTo("one");
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(again.number()).isGreaterThan(second.number());
  }

  @Test
  default void an_instance_that_beats_lives_on() {
    InstanceTerm one = instances().join("one");
    InstanceTerm other = instances().join("other");
    for (int beat = 0; beat < 3; beat++) {
      pass(Instances.DEAD_AFTER.dividedBy(2));
      assertThat(beat(one).alive()).isEqualTo(2);
      assertThat(beat(other).alive()).isEqualTo(2);
      assertThat(instances().endDead(other)).isEmpty();
    }
  }

  @Test
  default void an_instance_without_a_heartbeat_for_eight_seconds_is_dead() {
    InstanceTerm dead = instances().join("dead");
    pass(Instances.DEAD_AFTER);
    InstanceTerm living = instances().join("living");
    assertThat(beat(living)).isEqualTo(new Renewed(Set.of(), 1, Duration.ZERO));
    assertThat(instances().endDead(living)).containsExactly(dead);
    assertThat(instances().beat(dead, Set.of(LEAD))).isEqualTo(new Ended());
    assertThat(instances().endDead(living)).isEmpty();
    assertThat(beat(living).nextDeath()).isEqualTo(Instances.DEAD_AFTER);
  }

  @Test
  default void a_heartbeat_tells_how_long_the_others_may_be_silent_yet() {
    instances().join("silent");
    pass(Duration.ofSeconds(5));
    InstanceTerm one = instances().join("one");
    assertThat(beat(one).nextDeath())
        .isBetween(Duration.ZERO, Instances.DEAD_AFTER.minusSeconds(5));
  }

  @Test
  default void a_late_instance_that_none_has_ended_goes_on() {
    InstanceTerm late = instances().join("late");
    enqueue(1);
    Claim claim = claim(late);
    pass(Instances.DEAD_AFTER.multipliedBy(10));
    assertThat(instances().endDead(late)).isEmpty();
    assertThat(beat(late).alive()).isEqualTo(1);
    assertThat(settles(claim)).isTrue();
  }

  @Test
  default void what_a_dead_instance_had_leased_is_free_at_once_and_in_doubt() {
    InstanceTerm dead = instances().join("dead");
    enqueue(1);
    claim(dead);
    InstanceTerm living = afterDeathOf(dead);
    assertThat(claims(living)).isEmpty();
    instances().endDead(living);
    assertThat(claims(living))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.inDoubt()).isTrue();
              assertThat(again.attempt()).isEqualTo(2);
              assertThat(again.firstAttemptAt()).isEqualTo(NOW);
            });
  }

  @Test
  default void a_dead_instance_that_wakes_up_settles_nothing_it_took_before() {
    InstanceTerm paused = instances().join("paused");
    enqueue(1);
    Claim stale = claim(paused);
    InstanceTerm living = afterDeathOf(paused);
    instances().endDead(living);
    assertThat(settles(stale)).isFalse();
    queue().release(List.of(stale));
    Claim present = claim(living);
    assertThat(settles(stale)).isFalse();
    assertThat(present.attempt()).isEqualTo(2);
    assertThat(settles(present)).isTrue();
  }

  @Test
  default void an_instance_that_wakes_up_goes_on_under_a_new_term() {
    InstanceTerm paused = instances().join("paused");
    enqueue(1);
    InstanceTerm living = afterDeathOf(paused);
    instances().endDead(living);
    // It woke up, and took something before its next heartbeat.
    Claim late = claim(paused);
    assertThat(instances().beat(paused, Set.of())).isEqualTo(new Ended());
    instances().leave(paused);
    InstanceTerm next = instances().join("paused");
    assertThat(settles(late)).isFalse();
    assertThat(claim(next).inDoubt()).isTrue();
    assertThat(beat(living).alive()).isEqualTo(2);
  }

  @Test
  default void what_others_have_leased_stays_theirs() {
    InstanceTerm living = instances().join("living");
    InstanceTerm namesake = new InstanceTerm("living", living.number() * 10 + 1);
    enqueue(4);
    List<Claim> theirs =
        List.of(
            claim(living.owner("TELEGRAM")),
            claim(namesake.owner("TELEGRAM")),
            claim("0a1b/TELEGRAM"),
            claim("worker"));
    InstanceTerm dead = instances().join("dead");
    pass(Instances.DEAD_AFTER);
    beat(living);
    assertThat(instances().endDead(living)).containsExactly(dead);
    assertThat(claims(living)).isEmpty();
    assertThat(theirs).allMatch(this::settles);
  }

  @Test
  default void what_a_dead_instance_has_finished_stays_finished() {
    InstanceTerm dead = instances().join("dead");
    enqueue(2);
    settles(claim(dead));
    Claim failed = claim(dead);
    Instant later = NOW.plusSeconds(30);
    transactions().run(work -> work.outbox().settle(failed, new Retry(later, "503"), NOW));
    InstanceTerm living = afterDeathOf(dead);
    instances().endDead(living);
    assertThat(claims(living)).isEmpty();
    assertThat(queue().claim(Set.of(Channel.TELEGRAM), 9, "any", later, Duration.ofSeconds(9)))
        .singleElement()
        .satisfies(again -> assertThat(again.inDoubt()).isFalse());
  }

  @Test
  default void of_several_instances_one_leads() {
    InstanceTerm one = instances().join("one");
    InstanceTerm other = instances().join("other");
    assertThat(leads(one)).isTrue();
    assertThat(leads(other)).isFalse();
    assertThat(leads(one)).isTrue();
  }

  @Test
  default void leaderships_of_different_names_do_not_meet() {
    InstanceTerm one = instances().join("one");
    InstanceTerm other = instances().join("other");
    assertThat(leads(one)).isTrue();
    assertThat(((Renewed) instances().beat(other, Set.of(LEAD, "poller:8"))).leads())
        .containsExactly("poller:8");
  }

  @Test
  default void an_instance_that_asks_for_nothing_leads_nothing() {
    InstanceTerm one = instances().join("one");
    assertThat(beat(one).leads()).isEmpty();
    assertThat(leads(instances().join("other"))).isTrue();
  }

  @Test
  default void the_leadership_of_a_dead_instance_is_free() {
    InstanceTerm dead = instances().join("dead");
    leads(dead);
    InstanceTerm living = afterDeathOf(dead);
    instances().endDead(living);
    assertThat(leads(living)).isTrue();
    assertThat(instances().beat(dead, Set.of(LEAD))).isEqualTo(new Ended());
    assertThat(leads(instances().join("dead"))).isFalse();
  }

  @Test
  default void a_leader_that_leaves_makes_way_at_once() {
    InstanceTerm leader = instances().join("leader");
    leads(leader);
    InstanceTerm other = instances().join("other");
    instances().leave(leader);
    assertThat(leads(other)).isTrue();
    assertThat(beat(other).alive()).isEqualTo(1);
    instances().leave(leader);
    assertThat(leads(other)).isTrue();
  }

  @Test
  default void an_instance_that_leaves_frees_what_it_could_not_finish() {
    InstanceTerm leaving = instances().join("leaving");
    enqueue(1);
    claim(leaving);
    instances().leave(leaving);
    assertThat(claim(instances().join("next")).inDoubt()).isTrue();
  }

  @Test
  default void the_leadership_of_an_earlier_release_is_respected_until_its_lease_ends() {
    InstanceTerm one = instances().join("one");
    assertThat(locks().tryLock(LEAD, "of-0.1", Duration.ofMinutes(5))).isTrue();
    assertThat(leads(one)).isFalse();
    locks().unlock(LEAD, "of-0.1");
    assertThat(leads(one)).isTrue();
    assertThat(locks().tryLock(LEAD, "of-0.1", Duration.ofMinutes(5))).isFalse();
  }

  @Test
  default void of_many_candidates_at_once_one_leads() {
    List<InstanceTerm> terms =
        List.of(instances().join("a"), instances().join("b"), instances().join("c"));
    for (int round = 0; round < 20; round++) {
      String lead = "lead-" + round;
      assertThat(
              Concurrently.all(
                  3,
                  number ->
                      ((Renewed) instances().beat(terms.get(number), Set.of(lead)))
                          .leads()
                          .contains(lead)))
          .filteredOn(leads -> leads)
          .hasSize(1);
    }
  }

  @Test
  default void of_many_callers_at_once_one_ends_a_dead_term() {
    List<InstanceTerm> dead = List.of(instances().join("a"), instances().join("b"));
    pass(Instances.DEAD_AFTER);
    List<InstanceTerm> living =
        List.of(instances().join("c"), instances().join("d"), instances().join("e"));
    assertThat(
            Concurrently.all(3, number -> instances().endDead(living.get(number))).stream()
                .flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(dead);
  }

  private InstanceTerm afterDeathOf(InstanceTerm dead) {
    pass(Instances.DEAD_AFTER);
    InstanceTerm living = instances().join("living");
    assertThat(living.number()).isGreaterThan(dead.number());
    return living;
  }

  private Renewed beat(InstanceTerm term) {
    return renewed(instances().beat(term, Set.of()));
  }

  private boolean leads(InstanceTerm term) {
    return renewed(instances().beat(term, Set.of(LEAD))).leads().contains(LEAD);
  }

  private static Renewed renewed(Heartbeat answer) {
    assertThat(answer).isInstanceOf(Renewed.class);
    return (Renewed) answer;
  }

  private void enqueue(int effects) {
    transactions()
        .run(
            work -> {
              for (int person = 1; person <= effects; person++) {
                work.outbox().enqueue(new ReportDeadUpdate(new PersonId(person), person), NOW);
              }
            });
  }

  private Claim claim(InstanceTerm term) {
    return claim(term.owner("TELEGRAM"));
  }

  private Claim claim(String worker) {
    List<Claim> claims = claims(worker, 1);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  private List<Claim> claims(InstanceTerm term) {
    return claims(term.owner("TELEGRAM"), 10);
  }

  private List<Claim> claims(String worker, int limit) {
    return queue().claim(Set.of(Channel.TELEGRAM), limit, worker, NOW, Duration.ofSeconds(30));
  }

  private boolean settles(Claim claim) {
    return transactions().inTransaction(work -> work.outbox().settle(claim, new Done(), NOW));
  }
}
