package dev.zayavka.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DueWatchTest {

  private static final RetryPolicy IN_THREE_SECONDS =
      new RetryPolicy(List.of(Duration.ofSeconds(3)), Duration.ofHours(1));

  private final MovableClock clock = new MovableClock();
  private final InMemoryStore store = new InMemoryStore();
  private final FailingSink sink = new FailingSink();
  private final Semaphore idle = new Semaphore(0);
  private final DeliveryWorker worker = worker();
  private final DueWatch watch = new DueWatch(store.outboxQueue(), clock, List.of(worker));

  @AfterEach
  void close() {
    worker.close();
  }

  @Test
  void while_nothing_waits_it_looks_now_and_then() {
    assertThat(watch.look()).isEqualTo(DueWatch.SAFETY);
  }

  @Test
  void what_another_instance_enqueued_is_delivered_after_a_look() throws InterruptedException {
    worker.start();
    enqueueElsewhere();
    watch.look();
    sink.delivered.acquire();
  }

  @Test
  void it_sleeps_until_the_next_attempt_is_due() throws InterruptedException {
    sink.failing = true;
    worker.start();
    enqueueElsewhere();
    watch.look();
    sink.delivered.acquire();
    idle.acquire();
    await().atMost(Patience.LIMIT).until(() -> watch.look().equals(Duration.ofSeconds(3)));
    clock.advance(Duration.ofSeconds(2));
    assertThat(watch.look()).isEqualTo(Duration.ofSeconds(1));
    sink.failing = false;
    clock.advance(Duration.ofSeconds(1));
    watch.look();
    sink.delivered.acquire();
  }

  @Test
  void a_worker_that_is_woken_for_a_later_effect_tells_the_timer() throws InterruptedException {
    worker.start();
    enqueueElsewhere(clock.instant().plusMillis(1500));
    worker.wake();
    idle.acquire();
    assertThat(watch.look()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void what_is_due_and_cannot_be_claimed_is_looked_at_less_and_less() {
    // The worker was not started, and claims nothing.
    enqueueElsewhere();
    Duration first = watch.look();
    assertThat(watch.look()).isEqualTo(first.multipliedBy(2));
    assertThat(watch.look()).isEqualTo(first.multipliedBy(4));
    for (int look = 0; look < 20; look++) {
      watch.look();
    }
    assertThat(watch.look()).isEqualTo(DueWatch.SAFETY);
  }

  @Test
  void workers_notice_a_store_that_is_away() {
    worker.start();
    store.cutOff();
    watch.look();
    await().atMost(Patience.LIMIT).until(() -> worker.settledSince().equals(clock.instant()));
    store.restore();
  }

  private void enqueueElsewhere() {
    enqueueElsewhere(clock.instant());
  }

  private void enqueueElsewhere(Instant due) {
    store
        .spine()
        .run(work -> work.outbox().enqueue(Say.of(new PersonId(11), Phrase.GREETING), due));
  }

  private DeliveryWorker worker() {
    DeliveryWorker made =
        new DeliveryWorker(
            sink,
            new ChannelPolicy(Channel.TELEGRAM, 16, Duration.ofSeconds(30), IN_THREE_SECONDS),
            store.outboxQueue(),
            new Settlers(
                List.of(
                    new PlainDeliveryService(
                        store.spine(), new Settlement(IN_THREE_SECONDS, Set.of())))),
            clock,
            () -> Optional.of(new InstanceTerm("instance", 1)),
            () -> 0,
            (claim, outcome, disposition, took, since) -> {});
    made.whenIdle(idle::release);
    return made;
  }

  private static final class FailingSink implements Sink {
    private final Semaphore delivered = new Semaphore(0);
    private volatile boolean failing;

    @Override
    public Channel channel() {
      return Channel.TELEGRAM;
    }

    @Override
    public Delivery deliver(Claim claim) {
      boolean fails = failing;
      delivered.release();
      return fails ? new TryLater("503") : Delivered.silently();
    }
  }
}
