package dev.zayavka.testkit.contract.delivery;

import static dev.zayavka.testkit.contract.delivery.OutboxDriver.LEASE;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.NOW;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.toPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.fixture.SampleEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Contract of {@link Outbox}. For the outcomes of attempts see {@link SettlementContract}. */
public interface OutboxContract {
  /** Transactions over a store whose outbox is empty. */
  Transactions<? extends Work> transactions();

  /** The queue of the same store. */
  OutboxQueue queue();

  @Test
  default void an_effect_is_there_once_its_transaction_committed() {
    driver().enqueue(toPerson(1, 1));
    assertThat(driver().effects(NOW)).containsExactly(toPerson(1, 1));
  }

  @Test
  default void an_effect_of_a_transaction_that_failed_is_never_there() {
    IllegalStateException broken = new IllegalStateException("broken on purpose");
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        work -> {
                          work.outbox().enqueue(toPerson(1, 1), NOW);
                          throw broken;
                        }))
        .isSameAs(broken);
    assertThat(driver().effects(NOW)).isEmpty();
  }

  @Test
  default void an_effect_is_not_there_before_its_transaction_commits() {
    CountDownLatch enqueued = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<Boolean> writer = Concurrently.start(() -> enqueueAndHold(enqueued, mayCommit));
    Concurrently.await(enqueued);
    Future<List<Claim>> early = Concurrently.start(() -> driver().claim(NOW));
    // A store may let the worker wait, or show it an outbox without the effect.
    boolean sawTooMuch = !Concurrently.waits(early) && !Concurrently.result(early).isEmpty();
    mayCommit.countDown();
    assertThat(Concurrently.result(writer)).isTrue();
    assertThat(sawTooMuch).isFalse();
    List<Claim> claims = new ArrayList<>(Concurrently.result(early));
    claims.addAll(driver().claim(NOW));
    assertThat(claims).extracting(Claim::effect).containsExactly(toPerson(1, 1));
  }

  @Test
  default void numbers_grow_in_the_order_of_enqueueing() {
    driver().enqueue(toPerson(3, 1), toPerson(1, 2));
    driver().enqueue(toPerson(2, 3));
    List<Claim> claims = driver().claim(NOW);
    assertThat(claims).extracting(Claim::outboxId).isSorted().doesNotHaveDuplicates();
    assertThat(claims)
        .extracting(Claim::effect)
        .containsExactly(toPerson(3, 1), toPerson(1, 2), toPerson(2, 3));
    assertThat(claims).extracting(Claim::outboxId).allMatch(id -> id > 0);
  }

  @Test
  default void every_kind_of_effect_comes_back_as_it_was() {
    for (Effect effect : EveryEffect.everyEffect()) {
      driver().enqueue(effect);
      Claim claim = driver().claimOne(NOW);
      assertThat(claim.effect()).isEqualTo(effect);
      assertThat(claim.route()).isEqualTo(effect.route());
      assertThat(driver().settle(claim, new Disposition.Done(), NOW)).isTrue();
    }
  }

  @Test
  default void no_kind_of_effect_is_left_out_of_these_tests() {
    Set<Class<?>> tried =
        EveryEffect.everyEffect().stream().map(Object::getClass).collect(Collectors.toSet());
    Set<Class<?>> all =
        EveryEffect.families().stream()
            .flatMap(family -> SealedKinds.of(family).stream())
            .collect(Collectors.toSet());
    assertThat(tried).isEqualTo(all);
  }

  @Test
  default void a_newer_effect_takes_the_place_of_one_that_waits_under_its_superseding_key() {
    driver().enqueue(refresh(1, 5));
    driver().enqueue(refresh(2, 5), refresh(3, 6));
    assertThat(driver().effects(NOW)).containsExactlyInAnyOrder(refresh(2, 5), refresh(3, 6));
  }

  @Test
  default void of_two_with_one_superseding_key_in_one_transaction_the_later_stays() {
    driver().enqueue(refresh(1, 5), refresh(2, 5));
    assertThat(driver().effects(NOW)).containsExactly(refresh(2, 5));
  }

  @Test
  default void an_effect_that_waits_for_its_next_attempt_is_superseded_too() {
    driver().enqueue(refresh(1, 5));
    Claim claim = driver().claimOne(NOW);
    driver().settle(claim, new Disposition.Retry(NOW.plusSeconds(5), "503"), NOW);
    driver().enqueue(refresh(2, 5));
    assertThat(driver().effects(NOW.plusSeconds(5))).containsExactly(refresh(2, 5));
  }

  @Test
  default void an_effect_that_is_on_its_way_is_not_superseded() {
    driver().enqueue(refresh(1, 5));
    Claim first = driver().claimOne(NOW);
    driver().enqueue(refresh(2, 5));
    assertThat(driver().effects(NOW)).isEmpty();
    Disposition retry = new Disposition.Retry(NOW.plusSeconds(5), "503");
    assertThat(driver().settle(first, retry, NOW)).isTrue();
    Claim again = driver().claimOne(NOW.plusSeconds(5));
    assertThat(again.effect()).isEqualTo(refresh(1, 5));
    assertThat(driver().settle(again, new Disposition.Done(), NOW.plusSeconds(5))).isTrue();
    assertThat(driver().effects(NOW.plusSeconds(5))).containsExactly(refresh(2, 5));
  }

  @Test
  default void an_effect_in_doubt_is_not_superseded() {
    driver().enqueue(refresh(1, 5));
    driver().claimOne(NOW);
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    driver().enqueueAt(later, refresh(2, 5));
    Claim doubtful = driver().claimOne(later);
    assertThat(doubtful.effect()).isEqualTo(refresh(1, 5));
    assertThat(doubtful.inDoubt()).isTrue();
    driver().settle(doubtful, new Disposition.Held(later.plusSeconds(9)), later);
    driver().enqueueAt(later, refresh(3, 5));
    assertThat(driver().effects(later.plusSeconds(9))).containsExactly(refresh(1, 5));
  }

  @Test
  default void what_was_superseded_in_a_transaction_that_failed_is_still_there() {
    driver().enqueue(refresh(1, 5));
    IllegalStateException broken = new IllegalStateException("broken on purpose");
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        work -> {
                          work.outbox().enqueue(refresh(2, 5), NOW);
                          throw broken;
                        }))
        .isSameAs(broken);
    assertThat(driver().effects(NOW)).containsExactly(refresh(1, 5));
  }

  @Test
  default void effects_without_a_superseding_key_all_stay() {
    driver().enqueue(toPerson(1, 1), toPerson(2, 1), toPerson(3, 1));
    assertThat(driver().effects(NOW)).hasSize(3);
  }

  private boolean enqueueAndHold(CountDownLatch enqueued, CountDownLatch mayCommit) {
    return transactions()
        .inTransaction(
            work -> {
              work.outbox().enqueue(toPerson(1, 1), NOW);
              enqueued.countDown();
              Concurrently.await(mayCommit);
              return true;
            });
  }

  private OutboxDriver driver() {
    return new OutboxDriver(transactions(), queue());
  }

  private static Effect refresh(long number, long message) {
    return SampleEffect.repaint(MessageRef.of(-100, message), number);
  }
}
