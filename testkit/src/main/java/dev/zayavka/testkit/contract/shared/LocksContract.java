package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link Locks}. */
public interface LocksContract {
  /** A lease that ends during a test. */
  Duration SHORT = Duration.ofMillis(300);

  /** A lease that does not. */
  Duration LONG = Duration.ofMinutes(5);

  /** Number of repetitions of a concurrent test: a race shows only now and then. */
  int ROUNDS = 20;

  /** Locks, all of them free when a test begins. */
  Locks locks();

  /**
   * Advances the locks' time at least this much: moves their clock, or sleeps if the clock is not
   * ours ({@link Concurrently#sleepReally}). It is never more than {@link #SHORT}.
   */
  void pass(Duration time);

  @Test
  default void a_free_lock_is_taken_and_then_held_against_others() {
    assertThat(locks().tryLock("a", "one", LONG)).isTrue();
    assertThat(locks().tryLock("a", "other", LONG)).isFalse();
  }

  @Test
  default void locks_of_different_names_do_not_meet() {
    assertThat(locks().tryLock("a", "one", LONG)).isTrue();
    assertThat(locks().tryLock("A", "other", LONG)).isTrue();
    assertThat(locks().tryLock("a:b", "third", LONG)).isTrue();
  }

  @Test
  default void a_lock_that_was_given_back_is_free() {
    locks().tryLock("a", "one", LONG);
    locks().unlock("a", "one");
    assertThat(locks().tryLock("a", "other", LONG)).isTrue();
  }

  @Test
  default void nobody_gives_back_what_another_holds() {
    locks().tryLock("a", "one", LONG);
    locks().unlock("a", "other");
    assertThat(locks().tryLock("a", "other", LONG)).isFalse();
  }

  @Test
  default void giving_back_a_free_lock_does_nothing() {
    locks().unlock("a", "one");
    assertThat(locks().tryLock("a", "other", LONG)).isTrue();
  }

  @Test
  default void a_lock_whose_lease_ran_out_is_free() {
    locks().tryLock("a", "one", SHORT);
    pass(SHORT);
    assertThat(locks().tryLock("a", "other", LONG)).isTrue();
    assertThat(locks().tryLock("a", "one", LONG)).isFalse();
  }

  @Test
  default void the_owner_renews_the_lease_by_taking_the_lock_again() {
    assertThat(locks().tryLock("a", "one", SHORT)).isTrue();
    assertThat(locks().tryLock("a", "one", LONG)).isTrue();
    pass(SHORT);
    assertThat(locks().tryLock("a", "other", LONG)).isFalse();
  }

  @Test
  default void a_lock_taken_twice_by_its_owner_is_given_back_at_once() {
    locks().tryLock("a", "one", LONG);
    locks().tryLock("a", "one", LONG);
    locks().unlock("a", "one");
    assertThat(locks().tryLock("a", "other", LONG)).isTrue();
  }

  @Test
  default void an_owner_whose_lease_ran_out_does_not_give_back_the_lock_of_the_next() {
    locks().tryLock("a", "one", SHORT);
    pass(SHORT);
    locks().tryLock("a", "other", LONG);
    locks().unlock("a", "one");
    assertThat(locks().tryLock("a", "third", LONG)).isFalse();
  }

  @Test
  default void an_owner_is_not_a_thread() {
    assertThat(onAnotherThread("a", "one")).isTrue();
    assertThat(locks().tryLock("a", "one", LONG)).isTrue();
    assertThat(onAnotherThread("a", "other")).isFalse();
    locks().unlock("a", "one");
    assertThat(onAnotherThread("a", "other")).isTrue();
  }

  @Test
  default void names_may_be_long_and_in_any_script() {
    String name = "замок:".repeat(33) + "##";
    String owner = "я".repeat(200);
    assertThat(locks().tryLock(name, owner, LONG)).isTrue();
    assertThat(locks().tryLock(name, owner, LONG)).isTrue();
    assertThat(locks().tryLock(name, "other", LONG)).isFalse();
  }

  @Test
  default void of_many_owners_at_once_one_succeeds() {
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(wantedByMany("free-" + round)).filteredOn(taken -> taken).hasSize(1);
    }
  }

  @Test
  default void of_many_owners_at_once_one_succeeds_when_a_lease_ran_out() {
    for (int round = 0; round < ROUNDS; round++) {
      locks().tryLock("left-" + round, "one", SHORT);
    }
    pass(SHORT);
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(wantedByMany("left-" + round)).filteredOn(taken -> taken).hasSize(1);
    }
  }

  private List<Boolean> wantedByMany(String lock) {
    return Concurrently.all(20, number -> locks().tryLock(lock, "owner-" + number, LONG));
  }

  private boolean onAnotherThread(String lock, String owner) {
    return Concurrently.result(Concurrently.start(() -> locks().tryLock(lock, owner, LONG)));
  }
}
