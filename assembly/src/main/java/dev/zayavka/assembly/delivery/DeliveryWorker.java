package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the effects of one channel: claims due effects, delivers each on a virtual thread, and
 * claims again until there is nothing left; then it sleeps until it is woken. Every channel has a
 * worker of its own, so a slow one does not delay the others.
 */
public final class DeliveryWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /**
   * Time until the next claim if the last one took all it found, but no delivery ended and nothing
   * was committed since.
   */
  private static final Duration SOON = Duration.ofMillis(20);

  /**
   * Time between two claims that find little: under load, one of several effects takes the place of
   * several small ones. A single effect is claimed at once, because the last claim is long ago.
   */
  private static final long SPACING = TimeUnit.MILLISECONDS.toNanos(1);

  /** Longest wait of a claimed effect; the rest of its lease is for the delivery. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final Sink sink;
  private final OutboxQueue queue;
  private final Courier courier;
  private final Clock clock;
  private final Supplier<Optional<InstanceTerm>> term;
  private final Duration lease;
  private final WakeSignal signal = new WakeSignal();
  private final Capacity capacity;
  private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread loop;
  private final StoreAvailability store;
  private volatile Runnable idle = () -> {};
  private volatile boolean worked;
  private volatile boolean stopping;
  private boolean failed;
  private boolean backlog;
  private long lastClaim = System.nanoTime();

  /**
   * @param policy the limits of the sink's channel
   * @param term the term of this process, to which leases belong; empty while it has none, and then
   *     nothing is claimed
   * @param jitter gives values between -1 and 1
   */
  public DeliveryWorker(
      Sink sink,
      ChannelPolicy policy,
      OutboxQueue queue,
      Settlers settlers,
      Clock clock,
      Supplier<Optional<InstanceTerm>> term,
      DoubleSupplier jitter,
      DeliveryObserver observer) {
    this.sink = sink;
    this.queue = queue;
    this.courier = new Courier(sink, settlers, clock, jitter, observer);
    this.clock = clock;
    this.store = new StoreAvailability(clock);
    this.term = term;
    this.lease = policy.lease();
    this.capacity = new Capacity(policy.concurrency());
    this.loop = Thread.ofPlatform().name("outbox-" + sink.channel()).unstarted(this::run);
  }

  public void start() {
    loop.start();
  }

  /**
   * Sets what to call when there is nothing left to claim, after work or after a wakeup: what is
   * due next may be another time now.
   */
  void whenIdle(Runnable called) {
    idle = called;
  }

  Channel channel() {
    return sink.channel();
  }

  /**
   * Has the worker look at the outbox at once, because something was enqueued. If it is for later,
   * the timer has to learn of it.
   */
  public void wake() {
    worked = true;
    signal.wake();
  }

  /** Has the worker look at the outbox at once, because the timer knows that something is due. */
  void wakeForDue() {
    signal.wake();
  }

  /** Takes note that the storage answered somebody else. */
  void storeAnswered() {
    if (!store.isAway()) {
      store.regained();
    }
  }

  /** False once the loop has ended, which it does only when told to. */
  public boolean isAlive() {
    return loop.isAlive();
  }

  /**
   * Time since which all updates refused during a storage outage have arrived again; now, until
   * they have.
   */
  public Instant settledSince() {
    return store.settledSince();
  }

  /** Claims no more effects; deliveries in flight go on. */
  public void finish() {
    stopping = true;
    signal.wake();
  }

  /**
   * Claims no more effects and lets deliveries in flight end. A claim that arrives during the stop
   * is given back, so the loop is not interrupted unless it hangs.
   *
   * @return false if the time was too short; deliveries cut off are in doubt
   */
  public boolean stop(Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    finish();
    boolean ended = capacity.awaitEmpty(within);
    loop.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    return ended && !loop.isAlive();
  }

  @Override
  public void close() {
    stopping = true;
    loop.interrupt();
    couriers.shutdownNow();
  }

  private void run() {
    try {
      while (!stopping) {
        capacity.await(backlog);
        if (stopping) {
          return;
        }
        space();
        int room = capacity.room();
        List<Claim> claims = claim(room);
        claims.forEach(this::dispatch);
        backlog = claims.size() == room;
        if (failed) {
          signal.await(AGAIN);
        } else if (claims.isEmpty()) {
          noteIdle();
          signal.await();
        } else {
          worked = true;
          if (!backlog) {
            signal.await(SOON);
          }
        }
      }
    } catch (InterruptedException e) {
      if (!stopping) {
        LOG.error("the {} worker was interrupted and ends", sink.channel(), e);
      }
    }
  }

  private void space() {
    if (!backlog) {
      LockSupport.parkNanos(SPACING - (System.nanoTime() - lastClaim));
    }
    lastClaim = System.nanoTime();
  }

  private void noteIdle() {
    if (worked) {
      worked = false;
      idle.run();
    }
  }

  private List<Claim> claim(int limit) {
    failed = false;
    Optional<String> owner = owner();
    if (owner.isEmpty()) {
      return List.of();
    }
    try {
      List<Claim> claims =
          queue.claim(Set.of(sink.channel()), limit, owner.get(), clock.instant(), lease);
      noteReach(true, "");
      return claims;
    } catch (StorageUnavailable e) {
      noteReach(false, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the outbox cannot be read", e);
    }
    failed = true;
    return List.of();
  }

  /** The name under which effects are claimed now. */
  private Optional<String> owner() {
    return term.get().map(present -> present.owner(sink.channel().name()));
  }

  /** An outage is two lines, however long it is. */
  private void noteReach(boolean reached, @Nullable String reason) {
    if (reached && store.isAway()) {
      LOG.info("the outbox of {} is reached again", sink.channel());
    } else if (!reached && !store.isAway()) {
      LOG.warn("the outbox of {} cannot be reached: {}", sink.channel(), reason);
    }
    if (reached) {
      store.regained();
    } else {
      store.lost();
    }
  }

  private void dispatch(Claim claim) {
    if (stopping || !capacity.hold()) {
      release(claim);
      return;
    }
    boolean entered = capacity.enterNow();
    long claimed = System.nanoTime();
    couriers.execute(
        () -> {
          try {
            if (entered || enters(claim, claimed)) {
              carry(claim);
            }
          } finally {
            worked = true;
            capacity.release();
            signal.wake();
          }
        });
  }

  /** Waits for a slot; gives the claim back if that took long, or the worker is told to stop. */
  private boolean enters(Claim claim, long claimed) {
    try {
      capacity.enter();
    } catch (InterruptedException e) {
      LOG.warn("outbox row {} is left to the end of its lease", claim.outboxId());
      return false;
    }
    if (stopping || System.nanoTime() - claimed > LONGEST_WAIT.toNanos()) {
      capacity.leave();
      release(claim);
      return false;
    }
    return true;
  }

  /** After a pause of the process, another instance may have taken over its leases. */
  private void carry(Claim claim) {
    if (owner().filter(claim.worker()::equals).isPresent()) {
      long begun = System.nanoTime();
      // The next one may go while this one's outcome is stored.
      courier.carry(claim, () -> capacity.leave(System.nanoTime() - begun));
    } else {
      capacity.leave();
      LOG.warn("outbox row {} is left to the instance that took over", claim.outboxId());
    }
  }

  /** Gives a claim back untried; when even that fails, its lease runs out. */
  private void release(Claim claim) {
    try {
      queue.release(List.of(claim));
    } catch (RuntimeException e) {
      LOG.warn("outbox row {} could not be given back: {}", claim.outboxId(), e.getMessage());
    }
  }
}
