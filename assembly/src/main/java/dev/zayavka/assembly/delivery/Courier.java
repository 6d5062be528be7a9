package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** Carries claimed effects to their sink, each on its own, and has their outcomes stored. */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final Duration EVERYDAY = Duration.ofSeconds(5);

  /** Beginning of a cause if the other side did answer. */
  private static final Pattern STATUS =
      Pattern.compile("(?:HTTP )?[1-5]\\d\\d(?:, code -?\\d+)?\\b");

  private final Sink sink;
  private final Settlers settlers;
  private final Clock clock;
  private final DoubleSupplier jitter;
  private final DeliveryObserver observer;
  private final Map<SettleDeliveries, GroupSettlement> groups = new ConcurrentHashMap<>();

  Courier(
      Sink sink, Settlers settlers, Clock clock, DoubleSupplier jitter, DeliveryObserver observer) {
    this.sink = sink;
    this.settlers = settlers;
    this.clock = clock;
    this.jitter = jitter;
    this.observer = observer;
  }

  /**
   * Delivers an effect and settles it. If the outcome cannot be stored either, the lease expires
   * and the effect is in doubt: that is logged here and settled by the worker that claims it next.
   * The same applies to a delivery that the stop of this process cuts off: its outcome says nothing
   * of the other side, and the leave of this instance frees it at once.
   *
   * @param answered called when the sink has answered, before the outcome is stored
   */
  @SuppressWarnings("try") // The MDC entries are for the log lines of this delivery.
  void carry(Claim claim, Runnable answered) {
    try (var outbox = MDC.putCloseable("outbox", Long.toString(claim.outboxId()));
        var key = MDC.putCloseable("key", claim.route().orderingKey())) {
      carryNamed(claim, answered);
    } finally {
      EffectSubject.forget();
    }
  }

  private void carryNamed(Claim claim, Runnable answered) {
    EffectSubject.note(claim.effect());
    try {
      Instant begun = clock.instant();
      Delivery outcome = outcome(claim, answered);
      if (Thread.currentThread().isInterrupted()) {
        LOG.warn("a delivery is cut off by the stop; the next instance attempts it again");
        return;
      }
      Instant ended = clock.instant();
      Disposition disposition = settle(claim, outcome, ended);
      // This thread may have settled the attempts of others as well.
      EffectSubject.note(claim.effect());
      log(claim, outcome, disposition);
      observer.attempted(
          claim,
          outcome,
          disposition,
          Duration.between(begun, ended),
          Duration.between(claim.enqueuedAt(), ended));
    } catch (RuntimeException e) {
      EffectSubject.note(claim.effect());
      LOG.error("the outcome of a delivery could not be written down; it is in doubt", e);
    }
  }

  /** An outcome that the storage refuses is given up, or the effect would be sent for ever. */
  private Disposition settle(Claim claim, Delivery outcome, Instant ended) {
    try {
      return group(claim).settle(new Attempt(claim, outcome, ended, jitter.getAsDouble()));
    } catch (RuntimeException e) {
      Optional<String> cause = DataErrors.cause(e);
      if (cause.isEmpty() || outcome instanceof Delivery.Broken) {
        throw e;
      }
      LOG.error("what follows from a delivery is refused by the storage", e);
      Delivery broken = new Delivery.Broken(cause.get(), true);
      return group(claim).settle(new Attempt(claim, broken, ended, jitter.getAsDouble()));
    }
  }

  private Delivery outcome(Claim claim, Runnable answered) {
    try {
      return mustNotRepeat(claim) ? lostTrack() : attempt(claim);
    } finally {
      answered.run();
    }
  }

  private GroupSettlement group(Claim claim) {
    return groups.computeIfAbsent(settlers.of(claim), GroupSettlement::new);
  }

  private Delivery attempt(Claim claim) {
    try {
      return sink.deliver(claim);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // An effect too large for this heap fails in the end, instead of being retried for ever.
      LOG.error("the {} sink is broken", sink.channel(), e);
      return DataErrors.cause(e)
          .<Delivery>map(cause -> new Delivery.Broken(cause, false))
          .orElseGet(() -> new TryLater("internal error: " + e.getClass().getSimpleName()));
    }
  }

  private static boolean mustNotRepeat(Claim claim) {
    return claim.inDoubt() && claim.route().guarantee() == Guarantee.AT_MOST_ONCE;
  }

  private static Delivery lostTrack() {
    return new TryLater("a worker took it and never said how it ended");
  }

  private static void log(Claim claim, Delivery outcome, Disposition disposition) {
    String effect = claim.effect().getClass().getSimpleName();
    switch (disposition) {
      case Disposition.Done done -> LOG.debug("{}: {}", effect, outcome.getClass().getSimpleName());
      case Disposition.Held held ->
          LOG.atLevel(isLong(outcome) ? Level.INFO : Level.DEBUG)
              .log(
                  "{} and all else to {} wait until {}",
                  effect,
                  claim.route().destination(),
                  held.until());
      case Disposition.Postponed postponed ->
          LOG.debug("{} waits until {}", effect, postponed.until());
      case Disposition.Retry retry ->
          LOG.warn(
              "{} failed at attempt {}, again at {}: {}",
              effect,
              claim.attempt(),
              retry.at(),
              reason(outcome, retry));
      case Disposition.Dead dead ->
          LOG.error("{} given up after {} attempts: {}", effect, claim.attempt(), reason(outcome));
      case Disposition.Parked parked ->
          LOG.error("{} may have arrived and waits for a person: {}", effect, reason(outcome));
    }
  }

  /** Waits of a few seconds are the everyday pace of a chat. */
  private static boolean isLong(Delivery outcome) {
    return outcome instanceof RetryAfter wait && wait.pause().compareTo(EVERYDAY) > 0;
  }

  /** Reason of another attempt; of an answer that arrived, the desk says why it is not enough. */
  private static String reason(Delivery outcome, Disposition.Retry retry) {
    return outcome instanceof Delivery.Delivered ? retry.cause() : reason(outcome);
  }

  /**
   * Cause for the log. An error text of the other side may quote people's data. It is stored in the
   * database, which admins are shown; the log has the code alone.
   */
  private static String reason(Delivery outcome) {
    return switch (outcome) {
      case Delivery.Refused refused -> "refused with " + refused.code();
      case TryLater later -> {
        Matcher answered = STATUS.matcher(later.cause());
        yield answered.lookingAt() ? "answered with " + answered.group() : later.cause();
      }
      case Delivery.Broken broken -> broken.cause();
      case Delivery.RetryAfter wait -> "told to wait " + wait.pause();
      case Delivery.Delivered delivered -> "delivered";
      case Delivery.Obsolete obsolete -> "obsolete";
      case Delivery.NotYet incomplete -> "not complete yet";
      case Delivery.Moved moved -> "the group has another id now";
    };
  }
}
