package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.SampleEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of the outbox, several threads at once: after each one, every ordering key has a
 * head or a row that the next claim places, and nothing is left for the repair.
 */
@Tag("server")
final class OutboxHistoriesTest {

  private static final int THREADS = 6;
  private static final int STEPS = 60;

  /** Keys that have pending rows, all of which wait behind a head that is not there. */
  private static final String STUCK =
      """
      select ordering_key from telegram.outbox where state = 'PENDING' group by ordering_key
      having count(*) filter (where is_head or is_head is null) = 0
      """;

  private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
  private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
  private final Queue<Long> givenUp = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_key_is_ever_without_a_head_or_twice_on_its_way(long seed) {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      OutboxQueue queue = adapter.outboxQueue();
      Concurrently.all(
          THREADS, number -> play(adapter, queue, number, new Random(seed * 100 + number)));
      assertThat(mistakes).isEmpty();
      assertThat(database.query(STUCK)).isEmpty();
      finish(adapter, queue);
      assertThat(database.query("select count(*) from telegram.outbox where state = 'PENDING'"))
          .containsExactly("0");
    }
  }

  private boolean play(PostgresAdapter adapter, OutboxQueue queue, int number, Random random) {
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(4)) {
        case 0 -> enqueue(adapter, random, number * 1000L + step);
        case 1 -> replay(adapter);
        default -> deliver(adapter, queue, "worker-" + number, random);
      }
    }
    return true;
  }

  private static void enqueue(PostgresAdapter adapter, Random random, long update) {
    Effect one = effect(random, update);
    Effect other = effect(random, update + 500);
    adapter
        .spine()
        .run(
            work -> {
              work.outbox().enqueue(one, NOW);
              // The longer this takes, the more of the others overtake it.
              work.people().reachable(new PersonId(1));
              work.outbox().enqueue(other, NOW);
            });
  }

  private static Effect effect(Random random, long update) {
    return random.nextInt(4) == 0
        ? SampleEffect.repaint(MessageRef.of(-100, 1 + random.nextInt(2)), update)
        : new ReportDeadUpdate(new PersonId(1 + random.nextInt(4)), update);
  }

  private void replay(PostgresAdapter adapter) {
    Long id = givenUp.poll();
    if (id != null) {
      adapter.spine().run(work -> work.outbox().replay(id, NOW));
    }
  }

  private void deliver(PostgresAdapter adapter, OutboxQueue queue, String worker, Random random) {
    for (Claim claim : claim(queue, worker, NOW)) {
      String key = claim.route().orderingKey();
      if (!onTheirWay.add(key)) {
        mistakes.add(claim + " although another of its key is on its way");
      }
      onTheirWay.remove(key);
      Disposition end = disposition(random);
      adapter.spine().run(work -> work.outbox().settle(claim, end, NOW));
      if (end instanceof Dead || end instanceof Parked) {
        givenUp.add(claim.outboxId());
      }
    }
  }

  private static Disposition disposition(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Dead("no");
      case 1 -> new Parked("perhaps");
      case 2 -> new Retry(NOW, "503");
      case 3 -> new Held(NOW);
      default -> new Done();
    };
  }

  private static List<Claim> claim(OutboxQueue queue, String worker, Instant now) {
    return queue.claim(
        Set.of(Channel.TELEGRAM, SampleEffect.CHANNEL), 5, worker, now, Duration.ofMinutes(1));
  }

  private static void finish(PostgresAdapter adapter, OutboxQueue queue) {
    List<Claim> claims = claim(queue, "worker", NOW);
    while (!claims.isEmpty()) {
      claims.forEach(
          claim -> adapter.spine().run(work -> work.outbox().settle(claim, new Done(), NOW)));
      claims = claim(queue, "worker", NOW);
    }
  }
}
