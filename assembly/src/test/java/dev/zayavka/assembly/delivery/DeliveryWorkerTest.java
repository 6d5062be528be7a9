package dev.zayavka.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zayavka.assembly.Logs;
import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {

  private static final PersonId ANNA = new PersonId(11);
  private static final PersonId BORIS = new PersonId(12);
  private static final Duration SOON = Patience.LIMIT;

  private final InMemoryStore store = new InMemoryStore();
  private final GatedSink sink = new GatedSink(Channel.TELEGRAM);
  private final GatedQueue queue = new GatedQueue(store.outboxQueue());
  private volatile @Nullable InstanceTerm term = new InstanceTerm("instance", 1);
  private final DeliveryWorker worker = worker(sink);

  @AfterEach
  void close() {
    sink.gate.countDown();
    worker.close();
  }

  @Test
  void what_is_enqueued_is_delivered_in_the_order_of_its_key() {
    worker.start();
    for (Phrase phrase : Phrase.values()) {
      enqueue(Say.of(ANNA, phrase));
    }
    await().atMost(SOON).until(() -> sink.delivered.size() == Phrase.values().length);
    assertThat(sink.delivered)
        .extracting(effect -> ((Say) effect).phrase())
        .containsExactly(Phrase.values());
  }

  @Test
  void a_delivery_that_takes_long_holds_its_own_key_only() {
    sink.slow = ANNA;
    worker.start();
    enqueue(Say.of(ANNA, Phrase.GREETING));
    enqueue(Say.of(ANNA, Phrase.HELP));
    enqueue(Say.of(BORIS, Phrase.GREETING));
    await().atMost(SOON).until(() -> sink.delivered.contains(Say.of(BORIS, Phrase.GREETING)));
    assertThat(sink.delivered).doesNotContain(Say.of(ANNA, Phrase.HELP));
    sink.gate.countDown();
    await().atMost(SOON).until(() -> sink.delivered.contains(Say.of(ANNA, Phrase.HELP)));
  }

  @Test
  void a_store_that_was_away_is_looked_at_again() {
    store.cutOff();
    worker.start();
    worker.wake();
    store.restore();
    enqueue(Say.of(ANNA, Phrase.GREETING));
    await().atMost(SOON).until(() -> sink.delivered.size() == 1);
    assertThat(worker.isAlive()).isTrue();
  }

  @Test
  void a_store_that_stays_away_is_told_of_once() {
    try (Logs logs = new Logs()) {
      store.cutOff();
      worker.start();
      await().atMost(SOON).until(() -> hasLooked(3));
      store.restore();
      enqueue(Say.of(ANNA, Phrase.GREETING));
      await().atMost(SOON).until(() -> sink.delivered.size() == 1);
      assertThat(logs.of(DeliveryWorker.class.getName()))
          .containsExactly(
              "WARN the outbox of TELEGRAM cannot be reached: the store in memory was cut off");
    }
  }

  private boolean hasLooked(int times) {
    worker.wake();
    return queue.limits.size() >= times;
  }

  @Test
  void stopping_lets_what_is_in_flight_end() throws InterruptedException {
    sink.slow = ANNA;
    worker.start();
    enqueue(Say.of(ANNA, Phrase.GREETING));
    await().atMost(SOON).until(() -> sink.begun.getCount() == 0);
    Thread.ofVirtual().start(sink.gate::countDown);
    assertThat(worker.stop(SOON)).isTrue();
    assertThat(sink.delivered).containsExactly(Say.of(ANNA, Phrase.GREETING));
    assertThat(worker.isAlive()).isFalse();
    assertThat(store.outboxQueue().depth(Clock.systemUTC().instant()))
        .allSatisfy(depth -> assertThat(depth.waiting()).isZero());
  }

  @Test
  void stopping_says_when_something_had_to_be_cut_off() throws InterruptedException {
    sink.slow = ANNA;
    worker.start();
    enqueue(Say.of(ANNA, Phrase.GREETING));
    await().atMost(SOON).until(() -> sink.begun.getCount() == 0);
    assertThat(worker.stop(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void a_claim_that_comes_while_stopping_is_given_back() throws InterruptedException {
    queue.closed = true;
    enqueue(Say.of(ANNA, Phrase.GREETING));
    worker.start();
    await().atMost(SOON).until(() -> queue.claimed.getCount() == 0);
    worker.finish();
    queue.gate.countDown();
    assertThat(worker.stop(SOON)).isTrue();
    assertThat(sink.delivered).isEmpty();
    assertThat(claimedByAnother())
        .singleElement()
        .satisfies(claim -> assertThat(claim.inDoubt()).isFalse());
  }

  @Test
  void without_a_term_nothing_is_claimed() {
    term = null;
    worker.start();
    enqueue(Say.of(ANNA, Phrase.GREETING));
    term = new InstanceTerm("instance", 2);
    worker.wake();
    await().atMost(SOON).until(() -> sink.delivered.size() == 1);
    assertThat(queue.workers).containsOnly("instance/2/TELEGRAM");
  }

  @Test
  void what_was_claimed_in_a_term_that_has_ended_is_not_delivered() {
    queue.closed = true;
    enqueue(Say.of(ANNA, Phrase.GREETING));
    worker.start();
    await().atMost(SOON).until(() -> queue.claimed.getCount() == 0);
    term = new InstanceTerm("instance", 2);
    enqueue(Say.of(BORIS, Phrase.GREETING));
    queue.closed = false;
    queue.gate.countDown();
    await().atMost(SOON).until(() -> !sink.delivered.isEmpty());
    assertThat(sink.delivered).containsExactly(Say.of(BORIS, Phrase.GREETING));
  }

  @Test
  void a_worker_that_was_never_started_is_stopped_at_once() throws InterruptedException {
    assertThat(worker.stop(SOON)).isTrue();
  }

  @Test
  void a_channel_takes_as_many_at_a_time_as_its_limit_allows() {
    try (DeliveryWorker files = worker(new GatedSink(new Channel("FILES")), 1)) {
      files.start();
      await().atMost(SOON).until(() -> !queue.limits.isEmpty());
      assertThat(queue.limits).containsOnly(1);
    }
  }

  /** Only quick sinks have effects claimed ahead, and a machine may be too busy for that. */
  @Test
  void what_was_claimed_ahead_is_given_back_when_the_worker_stops() throws InterruptedException {
    try (DeliveryWorker narrow = worker(sink, 1)) {
      narrow.start();
      for (int person = 100; person < 200; person++) {
        enqueue(narrow, Say.of(new PersonId(person), Phrase.HELP));
      }
      await().atMost(SOON).until(() -> sink.delivered.size() == 100);
      sink.slow = ANNA;
      enqueue(narrow, Say.of(ANNA, Phrase.HELP));
      await().atMost(SOON).until(() -> sink.begun.getCount() == 0);
      enqueue(narrow, Say.of(BORIS, Phrase.GREETING));
      narrow.finish();
      sink.gate.countDown();
      assertThat(narrow.stop(SOON)).isTrue();
    }
    assertThat(claimedByAnother())
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.inDoubt()).isFalse();
              assertThat(claim.attempt()).isEqualTo(1);
            });
  }

  @Test
  void a_commit_wakes_the_workers_of_its_channels_alone() {
    Channel files = new Channel("FILES");
    DeliveryWorkers workers = new DeliveryWorkers();
    try (DeliveryWorker other = worker(new GatedSink(files))) {
      workers.add(worker);
      workers.add(other);
      worker.start();
      other.start();
      await().atMost(SOON).until(() -> queue.workers.size() == 2);
      workers.wake(Set.of(files));
      await().atMost(SOON).until(() -> queue.workers.size() == 3);
      assertThat(queue.workers.getLast()).endsWith("/FILES");
    }
  }

  private DeliveryWorker worker(Sink to) {
    return worker(to, 16);
  }

  private DeliveryWorker worker(Sink to, int concurrency) {
    return new DeliveryWorker(
        to,
        new ChannelPolicy(to.channel(), concurrency, Duration.ofSeconds(30), RetryPolicy.DEFAULT),
        queue,
        new Settlers(
            List.of(
                new PlainDeliveryService(
                    store.spine(), new Settlement(RetryPolicy.DEFAULT, Set.of())))),
        Clock.systemUTC(),
        () -> Optional.ofNullable(term),
        () -> 0,
        (claim, outcome, disposition, took, since) -> {});
  }

  private void enqueue(Effect effect) {
    enqueue(worker, effect);
  }

  private void enqueue(DeliveryWorker by, Effect effect) {
    store.spine().run(work -> work.outbox().enqueue(effect, Clock.systemUTC().instant()));
    by.wake();
  }

  /** Claims all that another instance can have now. */
  private List<Claim> claimedByAnother() {
    Instant now = Clock.systemUTC().instant();
    return store
        .outboxQueue()
        .claim(Set.of(Channel.TELEGRAM), 9, "another", now, Duration.ofSeconds(30));
  }

  /** Delivers at once, but for one person, to whom only once the gate is open. */
  private static final class GatedSink implements Sink {
    private final Channel channel;
    private final List<Effect> delivered = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile PersonId slow = new PersonId(Long.MAX_VALUE);

    GatedSink(Channel channel) {
      this.channel = channel;
    }

    @Override
    public Channel channel() {
      return channel;
    }

    @Override
    public Delivery deliver(Claim claim) {
      if (((Say) claim.effect()).to().equals(slow)) {
        begun.countDown();
        try {
          gate.await();
        } catch (InterruptedException e) {
          return new Delivery.TryLater("interrupted");
        }
      }
      delivered.add(claim.effect());
      return Delivered.silently();
    }
  }

  /** While closed, a claim takes its rows and hands them out only once the gate is open. */
  private static final class GatedQueue implements OutboxQueue {
    private final OutboxQueue queue;
    private final List<Integer> limits = new CopyOnWriteArrayList<>();
    private final List<String> workers = new CopyOnWriteArrayList<>();
    private final CountDownLatch claimed = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean closed;

    GatedQueue(OutboxQueue queue) {
      this.queue = queue;
    }

    @Override
    public List<Claim> claim(
        Set<Channel> channels, int limit, String worker, Instant now, Duration lease) {
      limits.add(limit);
      workers.add(worker);
      List<Claim> claims = queue.claim(channels, limit, worker, now, lease);
      if (closed && !claims.isEmpty()) {
        claimed.countDown();
        try {
          gate.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return claims;
    }

    /** As a pool of connections, it does nothing for a thread that is interrupted. */
    @Override
    public void release(Collection<Claim> claims) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted");
      }
      queue.release(claims);
    }

    @Override
    public Map<Channel, Instant> nextDue(Set<Channel> channels, Instant now) {
      return queue.nextDue(channels, now);
    }

    @Override
    public List<OutboxDepth> depth(Instant now) {
      return queue.depth(now);
    }

    @Override
    public int purge(Instant before) {
      return queue.purge(before);
    }
  }
}
