package dev.zayavka.testkit.contract.delivery;

import static dev.zayavka.testkit.contract.delivery.OutboxDriver.NOW;
import static dev.zayavka.testkit.contract.delivery.OutboxDriver.toPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Contract of {@link OutboxQueue} for many concurrent workers. */
public interface ManyWorkersContract {
  /** Transactions over a store whose outbox is empty. */
  Transactions<? extends Work> transactions();

  /** The queue of the same store. */
  OutboxQueue queue();

  @Test
  default void workers_that_claim_at_once_share_the_heads_among_them() {
    driver()
        .enqueue(
            LongStream.rangeClosed(1, 40)
                .mapToObj(ManyWorkersContract::pair)
                .flatMap(List::stream)
                .toArray(Effect[]::new));
    List<Claim> claims =
        Concurrently.all(8, worker -> driver().claim(10, "worker-" + worker, NOW)).stream()
            .flatMap(Collection::stream)
            .toList();
    assertThat(claims).extracting(Claim::outboxId).doesNotHaveDuplicates();
    assertThat(claims).extracting(claim -> claim.route().orderingKey()).doesNotHaveDuplicates();
  }

  @Test
  default void workers_that_take_over_expired_leases_at_once_share_them_too() {
    driver()
        .enqueue(
            LongStream.rangeClosed(1, 40)
                .mapToObj(key -> toPerson(key, key))
                .toArray(Effect[]::new));
    assertThat(driver().claim(NOW)).hasSize(40);
    List<Claim> claims =
        Concurrently.all(
                8,
                worker ->
                    driver()
                        .claim(
                            10, "worker-" + worker, NOW.plus(OutboxDriver.LEASE.multipliedBy(2))))
            .stream()
            .flatMap(Collection::stream)
            .toList();
    assertThat(claims).extracting(Claim::outboxId).doesNotHaveDuplicates();
    assertThat(claims).allMatch(Claim::inDoubt);
  }

  @Test
  default void many_workers_deliver_everything_once_and_each_key_in_order() {
    int keys = 10;
    int perKey = 12;
    IntStream.rangeClosed(1, perKey)
        .forEach(
            number ->
                driver()
                    .enqueue(
                        LongStream.rangeClosed(1, keys)
                            .mapToObj(key -> toPerson(key, number))
                            .toArray(Effect[]::new)));
    RecordedDeliveries floor = new RecordedDeliveries(keys * perKey);
    Concurrently.all(6, worker -> deliverAll("worker-" + worker, floor));
    assertThat(floor.mistakes).isEmpty();
    assertThat(floor.delivered).hasSize(keys);
    assertThat(floor.delivered.values())
        .allSatisfy(
            ids -> assertThat(List.copyOf(ids)).hasSize(perKey).isSorted().doesNotHaveDuplicates());
  }

  private boolean deliverAll(String worker, RecordedDeliveries floor) {
    long end = System.nanoTime() + Concurrently.PATIENCE.toNanos();
    while (floor.left.get() > 0 && System.nanoTime() - end < 0) {
      for (Claim claim : driver().claim(3, worker, NOW)) {
        floor.deliver(claim);
        if (driver().settle(claim, new Done(), NOW)) {
          floor.left.decrementAndGet();
        }
      }
    }
    return floor.left.get() == 0;
  }

  private OutboxDriver driver() {
    return new OutboxDriver(transactions(), queue());
  }

  private static List<Effect> pair(long key) {
    return List.of(toPerson(key, 1), toPerson(key, 2));
  }
}
