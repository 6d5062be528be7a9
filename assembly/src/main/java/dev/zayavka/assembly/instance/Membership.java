package dev.zayavka.assembly.instance;

import dev.zayavka.ports.shared.Heartbeat;
import dev.zayavka.ports.shared.Heartbeat.Ended;
import dev.zayavka.ports.shared.Heartbeat.Renewed;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.driven.Instances;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Membership of this instance among all that share the store. With each heartbeat it renews its
 * term and its leases of leadership, and frees what dead instances held. If it was found dead
 * itself, because it was paused for too long, it goes on under a new term.
 */
public final class Membership implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  /** Time between two heartbeats. */
  static final Duration INTERVAL = Duration.ofSeconds(2);

  /** Shortest time between two heartbeats, when another instance is about to be dead. */
  static final Duration SHORTEST = Duration.ofMillis(100);

  private final Instances instances;
  private final String name;
  private final List<LeaderLease> leases;
  private final LongSupplier nanos;
  private final MembershipObserver observer;
  private volatile @Nullable Renewal last;
  private @Nullable InstanceTerm joined;
  private boolean answered;
  private boolean complained;
  private boolean closed;

  /**
   * @param name unique name of this process
   * @param leases what this instance wants to lead
   * @param nanos a monotonic clock, as {@link System#nanoTime}
   */
  public Membership(
      Instances instances,
      String name,
      List<LeaderLease> leases,
      LongSupplier nanos,
      MembershipObserver observer) {
    this.instances = instances;
    this.name = name;
    this.leases = List.copyOf(leases);
    this.nanos = nanos;
    this.observer = observer;
  }

  /** The present term; empty before the first heartbeat, and while none was answered lately. */
  public Optional<InstanceTerm> term() {
    Renewal renewal = last;
    return renewal != null && isFresh(renewal) ? Optional.of(renewal.term()) : Optional.empty();
  }

  /** Number of living instances at the last heartbeat; zero if that was not answered lately. */
  public int alive() {
    Renewal renewal = last;
    return renewal != null && isFresh(renewal) ? renewal.alive() : 0;
  }

  /**
   * Sends one heartbeat. Does nothing once closed.
   *
   * @return time until the next one is due
   */
  public synchronized Duration beat() {
    if (closed) {
      return INTERVAL;
    }
    answered = false;
    try {
      Renewed renewed = renew();
      if (renewed.nextDeath().isZero() && endDead()) {
        renewed = renew();
      }
      answered = true;
      complained = false;
      return untilNext(renewed.nextDeath());
    } catch (RuntimeException e) {
      leases.forEach(LeaderLease::unanswered);
      complain(e);
      return INTERVAL;
    }
  }

  /**
   * Leaves in order, so that nobody waits for this instance to be dead. A heartbeat under way is
   * waited for. If the last one had no answer, the store is away and the term is left to end.
   */
  @Override
  public synchronized void close() {
    InstanceTerm term = joined;
    if (closed || term == null) {
      closed = true;
      return;
    }
    closed = true;
    last = null;
    if (answered) {
      try {
        instances.leave(term);
      } catch (RuntimeException e) {
        LOG.warn("this instance could not leave and is soon found dead: {}", e.getMessage());
      }
    }
  }

  private Renewed renew() {
    while (true) {
      long began = nanos.getAsLong();
      InstanceTerm term = joined();
      switch (beat(term)) {
        case Renewed renewed -> {
          note(renewed, term, began);
          return renewed;
        }
        case Ended ended -> {
          LOG.warn("this instance was silent for too long; another one took over its work");
          last = null;
          leases.forEach(lease -> lease.renewed(false, term.owner(), began));
          // A claim may have come through between the end of the term and this moment.
          instances.leave(term);
          joined = null;
        }
      }
    }
  }

  private InstanceTerm joined() {
    InstanceTerm term = joined;
    if (term == null) {
      term = instances.join(name);
      joined = term;
    }
    return term;
  }

  private Heartbeat beat(InstanceTerm term) {
    return instances.beat(
        term,
        leases.stream()
            .filter(LeaderLease::isWanted)
            .map(LeaderLease::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private void note(Renewed renewed, InstanceTerm term, long began) {
    boolean before = term().isPresent();
    last = new Renewal(term, renewed.alive(), began);
    leases.forEach(
        lease -> lease.renewed(renewed.leads().contains(lease.name()), term.owner(), began));
    if (!before) {
      observer.active();
    }
  }

  /** True if this instance was the one to end a term. */
  private boolean endDead() {
    List<InstanceTerm> dead = instances.endDead(joined());
    dead.forEach(term -> LOG.warn("instance {} is dead; its work is taken over", term.owner()));
    if (!dead.isEmpty()) {
      observer.tookOver(dead.size());
    }
    return !dead.isEmpty();
  }

  /** At the latest when the first of the others may be dead. */
  private static Duration untilNext(Duration nextDeath) {
    Duration next = nextDeath.compareTo(INTERVAL) < 0 ? nextDeath : INTERVAL;
    return next.compareTo(SHORTEST) < 0 ? SHORTEST : next;
  }

  /** Once an outage: it may last for hours. */
  private void complain(RuntimeException e) {
    if (!complained) {
      LOG.warn("the heartbeat of this instance failed: {}", e.getMessage());
    }
    complained = true;
  }

  private boolean isFresh(Renewal renewal) {
    Duration trusted = Instances.DEAD_AFTER.minus(LeaderLease.MARGIN);
    return nanos.getAsLong() - renewal.began() < trusted.toNanos();
  }

  /**
   * @param began when the heartbeat was sent, in nanoseconds
   */
  private record Renewal(InstanceTerm term, int alive, long began) {}
}
