package dev.zayavka.testkit.contract.delivery;

import static dev.zayavka.testkit.contract.delivery.OutboxDriver.ALL;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.LEASE;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.NOW;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.toGroup;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.toPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.fixture.SampleEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link OutboxQueue} for one worker. Many at once: {@link ManyWorkersContract}. */
public interface OutboxQueueContract {
  /** Transactions over a store whose outbox is empty. */
  Transactions<? extends Work> transactions();

  /** The queue of the same store. */
  OutboxQueue queue();

  @Test
  default void an_empty_outbox_has_nothing_to_deliver() {
    assertThat(driver().claim(NOW)).isEmpty();
  }

  @Test
  default void a_first_claim_says_all_a_worker_needs() {
    driver().enqueue(toPerson(1, 1));
    Instant now = NOW.plusSeconds(3).plusNanos(123_456_000);
    Claim claim = driver().claim(10, "worker-7", now).getFirst();
    assertThat(claim)
        .isEqualTo(
            new Claim(
                claim.outboxId(),
                toPerson(1, 1),
                toPerson(1, 1).route(),
                NOW,
                1,
                now,
                false,
                "worker-7"));
  }

  @Test
  default void an_effect_is_given_to_one_worker() {
    driver().enqueue(toPerson(1, 1));
    assertThat(driver().claim(10, "worker-1", NOW)).hasSize(1);
    assertThat(driver().claim(10, "worker-2", NOW)).isEmpty();
    assertThat(driver().claim(10, "worker-1", NOW)).isEmpty();
  }

  @Test
  default void of_each_key_the_oldest_alone_is_given() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(2, 3), toPerson(1, 4));
    List<Claim> heads = driver().claim(NOW);
    assertThat(heads).extracting(Claim::effect).containsExactly(toPerson(1, 1), toPerson(2, 3));
    assertThat(driver().claim(NOW)).isEmpty();
    driver().settle(heads.getFirst(), new Done(), NOW);
    assertThat(driver().effects(NOW)).containsExactly(toPerson(1, 2));
  }

  @Test
  default void a_head_that_waits_for_its_next_attempt_holds_its_own_key_only() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(2, 3), toPerson(2, 4));
    List<Claim> heads = driver().claim(NOW);
    driver().settle(heads.get(0), new Retry(NOW.plusSeconds(30), "503"), NOW);
    driver().settle(heads.get(1), new Done(), NOW);
    assertThat(driver().effects(NOW)).containsExactly(toPerson(2, 4));
    assertThat(driver().effects(NOW.plusSeconds(30))).containsExactly(toPerson(1, 1));
  }

  @Test
  default void one_that_was_alone_holds_those_back_that_come_later() {
    driver().enqueue(toPerson(1, 1));
    Claim alone = driver().claimOne(NOW);
    driver().enqueue(toPerson(1, 2));
    assertThat(driver().claim(NOW)).isEmpty();
    driver().settle(alone, new Retry(NOW.plusSeconds(30), "503"), NOW);
    driver().enqueue(toPerson(1, 3));
    assertThat(driver().claim(NOW.plusSeconds(29))).isEmpty();
    assertThat(driver().effects(NOW.plusSeconds(30))).containsExactly(toPerson(1, 1));
  }

  @Test
  default void the_most_urgent_go_first_and_among_them_the_oldest() {
    Effect cosmetic = SampleEffect.repaint(MessageRef.of(-1, 5), 1);
    Effect client = SampleEffect.forClient(2);
    driver().enqueue(cosmetic, toPerson(1, 1), client, toPerson(2, 2));
    assertThat(driver().effects(NOW))
        .containsExactly(client, toPerson(1, 1), toPerson(2, 2), cosmetic);
  }

  @Test
  default void no_more_are_given_than_were_asked_for() {
    Effect client = SampleEffect.forClient(2);
    driver().enqueue(toPerson(1, 1), toPerson(2, 2), client);
    assertThat(driver().claim(2, "worker-1", NOW))
        .extracting(Claim::effect)
        .containsExactly(client, toPerson(1, 1));
    assertThat(driver().effects(NOW)).containsExactly(toPerson(2, 2));
  }

  @Test
  default void the_most_urgent_go_first_whatever_the_order_of_the_channels() {
    Effect client = SampleEffect.forClient(2);
    driver().enqueue(toPerson(1, 1), toPerson(2, 2), client);
    List<Channel> channels = List.of(Channel.TELEGRAM, SampleEffect.CHANNEL);
    for (List<Channel> order : List.of(channels, channels.reversed())) {
      List<Claim> claims = queue().claim(new LinkedHashSet<>(order), 2, "worker-1", NOW, LEASE);
      assertThat(claims)
          .as("%s", order)
          .extracting(Claim::effect)
          .containsExactly(client, toPerson(1, 1));
      queue().release(claims);
    }
  }

  @Test
  default void only_effects_of_the_channels_asked_for_are_given() {
    Effect other = SampleEffect.forClient(1);
    driver().enqueue(other, toPerson(1, 1));
    assertThat(queue().claim(Set.of(), 10, "worker-1", NOW, LEASE)).isEmpty();
    assertThat(queue().claim(Set.of(Channel.TELEGRAM), 10, "worker-1", NOW, LEASE))
        .extracting(Claim::effect)
        .containsExactly(toPerson(1, 1));
    assertThat(queue().claim(Set.of(SampleEffect.CHANNEL), 10, "worker-1", NOW, LEASE))
        .extracting(Claim::effect)
        .containsExactly(other);
  }

  @Test
  default void an_effect_whose_lease_ran_out_is_given_again_and_is_in_doubt() {
    driver().enqueue(toPerson(1, 1));
    driver().claim(10, "worker-1", NOW);
    assertThat(driver().claim(10, "worker-2", NOW.plus(LEASE).minusSeconds(1))).isEmpty();
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    Claim again = driver().claim(10, "worker-2", later).getFirst();
    assertThat(again.inDoubt()).isTrue();
    assertThat(again.worker()).isEqualTo("worker-2");
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.firstAttemptAt()).isEqualTo(NOW);
    assertThat(driver().claim(10, "worker-3", later)).isEmpty();
  }

  @Test
  default void an_effect_in_flight_keeps_the_others_of_its_key_back_after_its_lease_too() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2));
    driver().claimOne(NOW);
    assertThat(driver().effects(NOW.plus(LEASE).plusSeconds(1))).containsExactly(toPerson(1, 1));
  }

  @Test
  default void a_claim_given_back_is_due_as_before_and_was_no_attempt() {
    driver().enqueue(toPerson(1, 1));
    queue().release(driver().claim(10, "worker-1", NOW));
    Claim again = driver().claim(10, "worker-2", NOW.plusSeconds(5)).getFirst();
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.inDoubt()).isFalse();
    assertThat(again.firstAttemptAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  default void what_was_in_doubt_stays_so_until_an_attempt_has_an_end() {
    driver().enqueue(toPerson(1, 1));
    driver().claimOne(NOW);
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    queue().release(List.of(driver().claimOne(later)));
    Claim afterRelease = driver().claimOne(later);
    assertThat(afterRelease.inDoubt()).isTrue();
    assertThat(afterRelease.attempt()).isEqualTo(2);
    driver().settle(afterRelease, new Held(later.plusSeconds(9)), later);
    Claim afterHold = driver().claimOne(later.plusSeconds(9));
    assertThat(afterHold.inDoubt()).isTrue();
    assertThat(afterHold.attempt()).isEqualTo(2);
  }

  @Test
  default void claims_that_are_others_by_now_or_over_are_not_given_back() {
    driver().enqueue(toPerson(1, 1), toPerson(2, 2));
    List<Claim> stale = driver().claim(10, "worker-1", NOW);
    driver().settle(stale.get(1), new Done(), NOW);
    Instant later = NOW.plus(LEASE).plusSeconds(1);
    Claim present = driver().claim(10, "worker-2", later).getFirst();
    queue().release(stale);
    assertThat(driver().claim(10, "worker-3", later)).isEmpty();
    assertThat(driver().settle(present, new Done(), later)).isTrue();
    queue().release(List.of());
  }

  @Test
  default void an_effect_that_can_be_claimed_is_due_now() {
    assertThat(queue().nextDue(ALL, NOW)).isEmpty();
    driver().enqueue(toPerson(1, 1));
    assertThat(queue().nextDue(ALL, NOW.plusSeconds(5)))
        .containsOnlyKeys(Channel.TELEGRAM)
        .allSatisfy((channel, due) -> assertThat(due).isBeforeOrEqualTo(NOW.plusSeconds(5)));
  }

  @Test
  default void an_effect_for_later_waits_for_its_time_and_others_overtake_it() {
    driver().enqueueAt(NOW.plusSeconds(2), toPerson(1, 1));
    driver().enqueue(toPerson(2, 2));
    assertThat(driver().claim(NOW)).extracting(Claim::effect).containsExactly(toPerson(2, 2));
    assertThat(queue().nextDue(Set.of(Channel.TELEGRAM), NOW.plusSeconds(1)))
        .allSatisfy((channel, due) -> assertThat(due).isEqualTo(NOW.plusSeconds(2)));
    assertThat(driver().claim(NOW.plusSeconds(2)))
        .extracting(Claim::effect)
        .containsExactly(toPerson(1, 1));
  }

  @Test
  default void of_each_channel_the_earliest_head_is_due_next() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(2, 3), SampleEffect.forClient(9));
    List<Claim> heads = queue().claim(Set.of(Channel.TELEGRAM), 10, "worker-1", NOW, LEASE);
    driver().settle(heads.get(0), new Retry(NOW.plusSeconds(30), "503"), NOW);
    driver().settle(heads.get(1), new Retry(NOW.plusSeconds(20), "503"), NOW);
    assertThat(queue().nextDue(Set.of(Channel.TELEGRAM), NOW.plusSeconds(5)))
        .containsExactly(Map.entry(Channel.TELEGRAM, NOW.plusSeconds(20)));
    assertThat(queue().nextDue(ALL, NOW)).containsOnlyKeys(Channel.TELEGRAM, SampleEffect.CHANNEL);
    assertThat(queue().nextDue(Set.of(), NOW)).isEmpty();
  }

  @Test
  default void what_is_leased_is_due_when_the_lease_ends() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2));
    Claim claim = driver().claimOne(NOW);
    assertThat(queue().nextDue(ALL, NOW.plusSeconds(1)))
        .containsExactly(Map.entry(Channel.TELEGRAM, NOW.plus(LEASE)));
    driver().settle(claim, new Done(), NOW);
    assertThat(queue().nextDue(ALL, NOW).get(Channel.TELEGRAM)).isBeforeOrEqualTo(NOW);
    driver().settle(driver().claimOne(NOW), new Done(), NOW);
    assertThat(queue().nextDue(ALL, NOW)).isEmpty();
  }

  @Test
  default void what_is_frozen_is_due_when_its_destination_thaws() {
    driver().enqueue(toGroup(-1, 1), toGroup(-1, 2));
    Claim first = driver().claim(NOW).getFirst();
    driver().settle(first, new Held(NOW.plusSeconds(9)), NOW);
    Map<Channel, Instant> due = queue().nextDue(ALL, NOW.plusSeconds(1));
    assertThat(due).containsOnlyKeys(first.route().channel());
    assertThat(due.get(first.route().channel())).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  default void the_depth_tells_what_waits_and_for_how_long() {
    driver().enqueue(toPerson(1, 1), toPerson(1, 2), toPerson(2, 3), toPerson(3, 4));
    driver().enqueue(SampleEffect.forClient(1));
    List<Claim> heads = queue().claim(Set.of(Channel.TELEGRAM), 10, "worker-1", NOW, LEASE);
    driver().settle(heads.get(1), new Dead("no"), NOW);
    driver().settle(heads.get(2), new Parked("perhaps"), NOW);
    assertThat(driver().depth(Channel.TELEGRAM, NOW.plusSeconds(90)))
        .isEqualTo(new OutboxDepth(Channel.TELEGRAM, 2, 1, 1, Duration.ofSeconds(90)));
    assertThat(driver().depth(SampleEffect.CHANNEL, NOW.plusSeconds(30)))
        .isEqualTo(new OutboxDepth(SampleEffect.CHANNEL, 1, 0, 0, Duration.ofSeconds(30)));
  }

  @Test
  default void a_channel_whose_effects_are_all_delivered_has_no_depth() {
    driver().enqueue(toPerson(1, 1));
    driver().settle(driver().claimOne(NOW), new Done(), NOW);
    assertThat(driver().depth(Channel.TELEGRAM, NOW.plusSeconds(90)))
        .isEqualTo(new OutboxDepth(Channel.TELEGRAM, 0, 0, 0, Duration.ZERO));
  }

  @Test
  default void what_waits_for_its_next_attempt_is_not_late() {
    driver().enqueue(toPerson(1, 1));
    driver().settle(driver().claimOne(NOW), new Retry(NOW.plusSeconds(90), "503"), NOW);
    assertThat(driver().depth(Channel.TELEGRAM, NOW.plusSeconds(60)))
        .isEqualTo(new OutboxDepth(Channel.TELEGRAM, 1, 0, 0, Duration.ZERO));
  }

  @Test
  default void delivered_effects_are_removed_once_they_are_old() {
    driver().enqueue(toPerson(1, 1), toPerson(2, 2), toPerson(3, 3));
    List<Claim> claims = driver().claim(NOW);
    driver().settle(claims.get(0), new Done(), NOW);
    driver().settle(claims.get(1), new Done(), NOW.plusSeconds(1));
    driver().settle(claims.get(2), new Done(), NOW.plusSeconds(2));
    assertThat(queue().purge(NOW)).isZero();
    assertThat(queue().purge(NOW.plusSeconds(2))).isEqualTo(2);
    assertThat(queue().purge(NOW.plusSeconds(2))).isZero();
    assertThat(queue().purge(NOW.plusSeconds(3))).isEqualTo(1);
  }

  @Test
  default void what_is_not_delivered_is_never_removed() {
    driver().enqueue(toPerson(1, 1), toPerson(2, 2), toPerson(3, 3), toGroup(-1, 4));
    List<Claim> claims = driver().claim(3, "worker-1", NOW);
    driver().settle(claims.get(0), new Dead("no"), NOW);
    driver().settle(claims.get(1), new Parked("perhaps"), NOW);
    Instant muchLater = NOW.plus(Duration.ofDays(1000));
    assertThat(queue().purge(muchLater)).isZero();
    assertThat(driver().undelivered(claims.get(0).outboxId())).isPresent();
    assertThat(driver().undelivered(claims.get(1).outboxId())).isPresent();
    assertThat(queue().claim(ALL, 10, "worker-2", muchLater, LEASE)).hasSize(2);
  }

  private OutboxDriver driver() {
    return new OutboxDriver(transactions(), queue());
  }
}
