package dev.zayavka.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.SampleEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class GroupSettlementTest {

  private static final Instant NOW = MovableClock.START;

  private final Ledger ledger = new Ledger();
  private final GroupSettlement group = new GroupSettlement(ledger);

  @Test
  void one_alone_is_settled_at_once() {
    assertThat(group.settle(attempt(1))).isEqualTo(new Disposition.Parked("1"));
    assertThat(ledger.groups).containsExactly(List.of(1L));
  }

  @Test
  void what_comes_during_a_transaction_is_settled_together_in_the_next_one() {
    List<Future<Disposition>> results = settleBehindOne(LongStream.rangeClosed(2, 9));
    for (int i = 0; i < results.size(); i++) {
      assertThat(Concurrently.result(results.get(i)))
          .isEqualTo(new Disposition.Parked("" + (i + 2)));
    }
    assertThat(ledger.groups).hasSize(2);
    assertThat(ledger.groups.getLast()).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void one_that_cannot_be_settled_harms_no_other() {
    ledger.poisonous.add(4L);
    List<Future<Disposition>> results = settleBehindOne(LongStream.rangeClosed(2, 5));
    assertThat(Concurrently.result(results.get(0))).isEqualTo(new Disposition.Parked("2"));
    assertThat(Concurrently.result(results.get(1))).isEqualTo(new Disposition.Parked("3"));
    assertThatThrownBy(() -> results.get(2).get()).hasRootCauseMessage("poisonous: 4");
    assertThat(Concurrently.result(results.get(3))).isEqualTo(new Disposition.Parked("5"));
  }

  @Test
  void an_outage_is_not_answered_by_repeating_what_may_have_been_stored() {
    ledger.away = true;
    List<Future<Disposition>> results = settleBehindOne(LongStream.rangeClosed(2, 5));
    results.forEach(
        result -> assertThatThrownBy(result::get).hasCauseInstanceOf(StorageUnavailable.class));
    assertThat(ledger.groups).hasSize(2);
  }

  /** Settles number 1, and the others while its transaction lasts. */
  private List<Future<Disposition>> settleBehindOne(LongStream numbers) {
    ledger.first = new CountDownLatch(1);
    Future<Disposition> first = Concurrently.start(() -> group.settle(attempt(1)));
    Concurrently.await(ledger.begun);
    List<Future<Disposition>> results = new ArrayList<>();
    numbers.forEach(
        number -> {
          results.add(Concurrently.start(() -> group.settle(attempt(number))));
          Awaitility.await()
              .atMost(Concurrently.PATIENCE)
              .until(() -> group.waiting() == results.size());
        });
    ledger.first.countDown();
    assertThat(Concurrently.result(first)).isEqualTo(new Disposition.Parked("1"));
    return results;
  }

  private static Attempt attempt(long number) {
    Effect effect = SampleEffect.toGroup(new ChatId(-1), number);
    return new Attempt(
        new Claim(number, effect, effect.route(), NOW, 1, NOW, false, "worker"),
        Delivered.silently(),
        NOW,
        0);
  }

  /** A desk that settles every effect with its number. */
  private static final class Ledger implements SettleDeliveries {
    private final List<List<Long>> groups = new ArrayList<>();
    private final Set<Long> poisonous = ConcurrentHashMap.newKeySet();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch first = new CountDownLatch(0);
    private volatile boolean away;

    @Override
    public boolean owns(Effect effect) {
      return true;
    }

    @Override
    public List<Disposition> settle(List<Attempt> attempts) {
      List<Long> numbers = attempts.stream().map(attempt -> attempt.claim().outboxId()).toList();
      synchronized (groups) {
        groups.add(numbers);
      }
      if (numbers.equals(List.of(1L))) {
        begun.countDown();
        Concurrently.await(first);
      } else if (away) {
        throw new StorageUnavailable("settle", new IllegalStateException("on purpose"));
      }
      numbers.stream()
          .filter(poisonous::contains)
          .forEach(
              number -> {
                throw new IllegalStateException("poisonous: " + number);
              });
      return numbers.stream().<Disposition>map(n -> new Disposition.Parked("" + n)).toList();
    }
  }
}
