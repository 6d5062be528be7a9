package dev.zayavka.testkit.contract.delivery;

import static dev.zayavka.testkit.contract.delivery.OutboxDriver.LEASE;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.NOW;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.toGroup;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.toPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Postponed;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Settled;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.SealedKinds;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link dev.zayavka.ports.delivery.driven.Outbox} for effects after an attempt to
 * deliver them.
 */
public interface SettlementContract {
  /** A time at which every pending effect is due. */
  Instant MUCH_LATER = NOW.plusSeconds(10_000_000);

  /** All possible dispositions of an effect. */
  List<Disposition> EVERY_DISPOSITION =
      List.of(
          new Done(),
          new Retry(NOW, "503"),
          new Held(MUCH_LATER),
          new Postponed(MUCH_LATER),
          new Dead("no"),
          new Parked("perhaps"));

  /** Transactions over a store whose outbox is empty. */
  Transactions<? extends Work> transactions();

  /** The queue of the same store. */
  OutboxQueue queue();

  @Test
  default void an_effect_that_is_done_is_over() {
    driver().enqueue(toPerson(1, 1));
    Claim claim = driver().claimOne(NOW);
    assertThat(driver().settle(claim, new Done(), NOW)).isTrue();
    assertThat(driver().effects(MUCH_LATER)).isEmpty();
    assertThat(driver().undelivered(claim.outboxId())).isEmpty();
    assertThat(driver().replay(claim.outboxId(), NOW)).isFalse();
  }

  @Test
  default void an_effect_that_is_not_complete_waits_by_itself() {
    driver().enqueue(toPerson(1, 1));
    driver().enqueue(toPerson(1, 2));
    Claim claim = driver().claimOne(NOW);
    driver().settle(claim, new Postponed(NOW.plusSeconds(3)), NOW);
    assertThat(driver().effects(NOW.plusSeconds(2))).isEmpty();
    Claim again = driver().claimOne(NOW.plusSeconds(3));
    assertThat(again.effect()).isEqualTo(claim.effect());
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.inDoubt()).isFalse();
  }

  @Test
  default void an_effect_is_tried_again_from_the_moment_it_was_put_off_to() {
    driver().enqueue(toPerson(1, 1));
    Claim first = driver().claimOne(NOW);
    assertThat(driver().settle(first, retryIn(30), NOW.plusSeconds(1))).isTrue();
    assertThat(driver().effects(NOW.plusSeconds(29))).isEmpty();
    assertThat(driver().undelivered(first.outboxId())).isEmpty();
    Claim second = driver().claimOne(NOW.plusSeconds(30));
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.inDoubt()).isFalse();
    assertThat(second.firstAttemptAt()).isEqualTo(first.firstAttemptAt()).isEqualTo(NOW);
  }

  @Test
  default void an_effect_that_is_given_up_is_shown_as_it_is_and_not_tried_again() {
    driver().enqueue(toPerson(1, 1));
    driver().settle(driver().claimOne(NOW), retryIn(30), NOW);
    Claim second = driver().claimOne(NOW.plusSeconds(30));
    Instant end = NOW.plusSeconds(31).plusNanos(123_456_000);
    assertThat(driver().settle(second, new Dead("403 <blocked>"), end)).isTrue();
    assertThat(driver().undelivered(second.outboxId()))
        .contains(
            new Undelivered(second.outboxId(), toPerson(1, 1), false, "403 <blocked>", 2, end));
    assertThat(driver().effects(MUCH_LATER)).isEmpty();
  }

  @Test
  default void an_effect_that_is_parked_is_shown_as_one_that_may_have_arrived() {
    driver().enqueue(toPerson(1, 1));
    Claim claim = driver().claimOne(NOW);
    assertThat(driver().settle(claim, new Parked("no answer"), NOW)).isTrue();
    assertThat(driver().undelivered(claim.outboxId()))
        .contains(new Undelivered(claim.outboxId(), toPerson(1, 1), true, "no answer", 1, NOW));
    assertThat(driver().effects(MUCH_LATER)).isEmpty();
  }

  @Test
  default void what_is_over_or_given_up_does_not_hold_its_key() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(1, 3), toPerson(1, 4));
    for (Disposition end : List.of(new Done(), new Dead("no"), new Parked("perhaps"))) {
      assertThat(driver().settle(driver().claimOne(NOW), end, NOW)).isTrue();
    }
    assertThat(driver().effects(NOW)).containsExactly(toPerson(1, 4));
  }

  @Test
  default void an_attempt_whose_settlement_failed_is_still_under_way() {
    driver().enqueue(toPerson(1, 1));
    Claim claim = driver().claimOne(NOW);
    IllegalStateException broken = new IllegalStateException("broken on purpose");
    assertThatThrownBy(() -> settleAndThrow(claim, broken)).isSameAs(broken);
    assertThat(driver().effects(NOW)).isEmpty();
    assertThat(driver().settle(claim, new Done(), NOW)).isTrue();
  }

  @Test
  default void an_attempt_is_settled_once() {
    driver().enqueue(toPerson(1, 1));
    Claim claim = driver().claimOne(NOW);
    assertThat(driver().settle(claim, retryIn(30), NOW)).isTrue();
    assertThat(driver().settle(claim, new Done(), NOW)).isFalse();
    assertThat(driver().effects(NOW.plusSeconds(30))).containsExactly(toPerson(1, 1));
  }

  @Test
  default void an_attempt_whose_lease_ran_out_is_settled_while_nobody_else_took_it() {
    driver().enqueue(toPerson(1, 1));
    Claim claim = driver().claimOne(NOW);
    Instant late = NOW.plus(LEASE).plusSeconds(5);
    assertThat(driver().settle(claim, new Done(), late)).isTrue();
    assertThat(driver().effects(late)).isEmpty();
  }

  @Test
  default void an_attempt_another_worker_took_over_cannot_be_settled_any_more() {
    driver().enqueue(toGroup(-1, 1), toGroup(-1, 2));
    Claim stale = driver().claim(1, "worker-1", NOW).getFirst();
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    Claim present = driver().claim(1, "worker-2", later).getFirst();
    assertThat(present.outboxId()).isEqualTo(stale.outboxId());
    for (Disposition any : EVERY_DISPOSITION) {
      assertThat(driver().settle(stale, any, later)).isFalse();
    }
    assertThat(driver().undelivered(stale.outboxId())).isEmpty();
    // Neither was the destination frozen by the stale "held".
    assertThat(driver().effects(later)).containsExactly(toGroup(-1, 2));
    assertThat(driver().settle(present, new Done(), later)).isTrue();
  }

  @Test
  default void an_attempt_the_same_worker_began_anew_cannot_be_settled_by_the_old_claim() {
    driver().enqueue(toPerson(1, 1));
    Claim stale = driver().claimOne(NOW);
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    Claim present = driver().claimOne(later);
    assertThat(driver().settle(stale, new Done(), later)).isFalse();
    assertThat(driver().settle(present, new Done(), later)).isTrue();
  }

  @Test
  default void a_claim_that_was_given_back_cannot_be_settled_once_another_worker_has_it() {
    driver().enqueue(toPerson(1, 1));
    Claim given = driver().claim(1, "worker-1", NOW).getFirst();
    queue().release(List.of(given));
    assertThat(driver().settle(given, new Done(), NOW)).isFalse();
    Claim present = driver().claim(1, "worker-2", NOW).getFirst();
    assertThat(driver().settle(given, new Done(), NOW)).isFalse();
    assertThat(driver().settle(present, new Done(), NOW)).isTrue();
  }

  @Test
  default void an_effect_that_is_held_waits_without_an_attempt_being_counted() {
    driver().enqueue(toPerson(1, 1));
    assertThat(driver().settle(driver().claimOne(NOW), heldFor(10), NOW)).isTrue();
    assertThat(driver().effects(NOW.plusSeconds(9))).isEmpty();
    Claim again = driver().claimOne(NOW.plusSeconds(10));
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.firstAttemptAt()).isEqualTo(NOW.plusSeconds(10));
    assertThat(again.inDoubt()).isFalse();
  }

  @Test
  default void a_later_attempt_that_is_held_is_not_counted_either() {
    driver().enqueue(toPerson(1, 1));
    driver().settle(driver().claimOne(NOW), retryIn(30), NOW);
    Claim second = driver().claimOne(NOW.plusSeconds(30));
    driver().settle(second, heldFor(60), NOW.plusSeconds(30));
    Claim again = driver().claimOne(NOW.plusSeconds(60));
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.firstAttemptAt()).isEqualTo(NOW);
  }

  @Test
  default void a_held_effect_freezes_its_destination_and_no_other() {
    driver().enqueue(toGroup(-1, 1), toGroup(-1, 2), toGroup(-2, 3));
    Claim claim = driver().claim(1, "worker-1", NOW).getFirst();
    driver().settle(claim, heldFor(10), NOW);
    driver().enqueue(toGroup(-1, 4));
    assertThat(driver().effects(NOW.plusSeconds(9))).containsExactly(toGroup(-2, 3));
    assertThat(driver().effects(NOW.plusSeconds(10)))
        .containsExactlyInAnyOrder(toGroup(-1, 1), toGroup(-1, 2), toGroup(-1, 4));
  }

  @Test
  default void a_frozen_destination_holds_no_other_up_however_much_waits_for_it() {
    driver()
        .enqueue(
            LongStream.rangeClosed(1, 250)
                .mapToObj(number -> toGroup(-1, number))
                .toArray(Effect[]::new));
    driver().enqueue(toGroup(-2, 999), toPerson(1, 1));
    driver().settle(driver().claim(1, "worker-1", NOW).getFirst(), heldFor(10), NOW);
    assertThat(driver().claim(5, "worker-1", NOW))
        .extracting(Claim::effect)
        .containsExactlyInAnyOrder(toGroup(-2, 999), toPerson(1, 1));
    assertThat(driver().claim(5, "worker-1", NOW.plusSeconds(10))).hasSize(5);
  }

  @Test
  default void a_shorter_freeze_does_not_end_a_longer_one() {
    driver().enqueue(toGroup(-1, 1), toGroup(-1, 2), toGroup(-1, 3));
    List<Claim> inFlight = driver().claim(2, "worker-1", NOW);
    driver().settle(inFlight.get(0), heldFor(60), NOW);
    driver().settle(inFlight.get(1), heldFor(5), NOW);
    assertThat(driver().effects(NOW.plusSeconds(59))).isEmpty();
    assertThat(driver().effects(NOW.plusSeconds(60))).hasSize(3);
  }

  @Test
  default void an_effect_that_was_given_up_or_parked_is_sent_again_as_if_new() {
    for (Disposition end : List.of(new Dead("no"), new Parked("perhaps"))) {
      driver().enqueue(toPerson(1, 1));
      driver().settle(driver().claimOne(NOW), retryIn(30), NOW);
      Claim second = driver().claimOne(NOW.plusSeconds(30));
      driver().settle(second, end, NOW.plusSeconds(30));
      Instant replayed = NOW.plusSeconds(300);
      assertThat(driver().replay(second.outboxId(), replayed)).isTrue();
      assertThat(driver().undelivered(second.outboxId())).isEmpty();
      assertThat(driver().replay(second.outboxId(), replayed)).isFalse();
      Claim anew = driver().claimOne(replayed);
      assertThat(anew.outboxId()).isEqualTo(second.outboxId());
      assertThat(anew.attempt()).isEqualTo(1);
      assertThat(anew.firstAttemptAt()).isEqualTo(replayed);
      driver().settle(anew, new Done(), replayed);
    }
  }

  @Test
  default void an_effect_that_is_sent_again_is_in_doubt_no_more() {
    driver().enqueue(toPerson(1, 1));
    driver().claimOne(NOW);
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    Claim doubtful = driver().claimOne(later);
    assertThat(doubtful.inDoubt()).isTrue();
    driver().settle(doubtful, new Parked("perhaps"), later);
    assertThat(driver().replay(doubtful.outboxId(), later)).isTrue();
    assertThat(driver().claimOne(later).inDoubt()).isFalse();
  }

  @Test
  default void an_effect_that_is_sent_again_waits_for_the_one_of_its_key_on_its_way() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(1, 3));
    Claim dead = driver().claimOne(NOW);
    driver().settle(dead, new Dead("no"), NOW);
    Claim onItsWay = driver().claimOne(NOW);
    driver().replay(dead.outboxId(), NOW);
    assertThat(driver().effects(NOW)).isEmpty();
    driver().settle(onItsWay, new Done(), NOW);
    assertThat(driver().effects(NOW)).containsExactly(toPerson(1, 1));
  }

  @Test
  default void an_effect_that_is_sent_again_goes_before_younger_ones_that_wait() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(1, 3));
    Claim dead = driver().claimOne(NOW);
    driver().settle(dead, new Dead("no"), NOW);
    driver().settle(driver().claimOne(NOW), retryIn(30), NOW);
    driver().replay(dead.outboxId(), NOW);
    for (long number : new long[] {1, 2, 3}) {
      Claim next = driver().claimOne(NOW.plusSeconds(30));
      assertThat(next.effect()).isEqualTo(toPerson(1, number));
      driver().settle(next, new Done(), NOW.plusSeconds(30));
    }
  }

  @Test
  default void what_waits_or_never_was_cannot_be_sent_again() {
    driver().enqueue(toPerson(1, 1));
    assertThat(driver().replay(Long.MAX_VALUE, NOW)).isFalse();
    assertThat(driver().undelivered(Long.MAX_VALUE)).isEmpty();
    Claim claim = driver().claimOne(NOW);
    assertThat(driver().replay(claim.outboxId(), NOW)).isFalse();
    assertThat(driver().undelivered(claim.outboxId())).isEmpty();
  }

  @Test
  default void attempts_are_settled_together_and_those_another_worker_took_over_are_left_out() {
    driver()
        .enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(2, 3), toPerson(3, 4), toGroup(-1, 5));
    List<Claim> claims = driver().claim(NOW);
    Claim stale = claims.get(1);
    Claim given =
        new Claim(
            stale.outboxId(),
            stale.effect(),
            stale.route(),
            stale.enqueuedAt(),
            stale.attempt(),
            stale.firstAttemptAt(),
            stale.inDoubt(),
            "worker-2");
    Set<Long> settled =
        driver()
            .settle(
                List.of(
                    new Settled(claims.get(3), heldFor(10), NOW),
                    new Settled(claims.get(2), retryIn(30), NOW),
                    new Settled(given, new Done(), NOW),
                    new Settled(claims.get(0), new Done(), NOW)));
    assertThat(settled)
        .containsExactlyInAnyOrder(
            claims.get(0).outboxId(), claims.get(2).outboxId(), claims.get(3).outboxId());
    assertThat(driver().effects(NOW)).containsExactly(toPerson(1, 2));
    assertThat(driver().effects(NOW.plusSeconds(10))).containsExactly(toGroup(-1, 5));
    assertThat(driver().effects(NOW.plusSeconds(30))).containsExactly(toPerson(3, 4));
    assertThat(driver().settle(List.of())).isEmpty();
  }

  @Test
  default void no_disposition_is_left_out_of_these_tests() {
    Set<Class<?>> tried =
        EVERY_DISPOSITION.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(tried).isEqualTo(SealedKinds.of(Disposition.class));
  }

  private boolean settleAndThrow(Claim claim, RuntimeException broken) {
    return transactions()
        .inTransaction(
            work -> {
              work.outbox().settle(claim, new Done(), NOW);
              throw broken;
            });
  }

  private OutboxDriver driver() {
    return new OutboxDriver(transactions(), queue());
  }

  private static Retry retryIn(long seconds) {
    return new Retry(NOW.plusSeconds(seconds), "503 away");
  }

  private static Held heldFor(long seconds) {
    return new Held(NOW.plusSeconds(seconds));
  }
}
