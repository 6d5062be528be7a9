package dev.zayavka.core.delivery;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Broken;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.NotYet;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Dead;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Parked;
import dev.zayavka.ports.delivery.Disposition.Postponed;
import dev.zayavka.ports.delivery.Disposition.Retry;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Guarantee;
import java.time.Duration;
import java.time.Instant;

/**
 * Retry policy of deliveries: maps the outcome of an attempt to done, retry, hold, dead letter or
 * parked. Pure functions.
 *
 * <p>Theory of operation. A delivered or obsolete effect is done. A refusal that would be the same
 * next time is given up (dead letter) or forgotten, as its route says; other failures are retried
 * with growing pauses and random jitter until {@code RETRY_FOR} is over. A rate limit (429) only
 * postpones it. Data that our own storage refuses are given up at once: they would be refused next
 * time too. If an attempt ends in doubt (sent, but no answer), the route decides: an at-least-once
 * effect is sent again, an at-most-once effect is parked for an admin.
 */
final class DeliveryDecider {

  /** Jitter of a pause, as a fraction, so that retries do not synchronize. */
  private static final double SPREAD = 0.2;

  private DeliveryDecider() {}

  static Disposition decide(
      RetryPolicy policy, Claim claim, Delivery outcome, Instant at, double jitter) {
    return switch (outcome) {
      case Delivered delivered -> new Done();
      case Obsolete obsolete -> new Done();
      case RetryAfter wait -> new Held(at.plus(wait.pause()));
      case NotYet incomplete -> new Postponed(incomplete.until());
      case Moved moved -> new Postponed(at);
      case Broken broken ->
          broken.mayHaveArrived() || claim.route().guarantee() == Guarantee.AT_MOST_ONCE
              ? unsure(claim, broken.cause())
              : givenUp(claim, broken.cause());
      case TryLater later -> afterDoubt(policy, claim, later, at, jitter);
      case Refused refused -> afterRefusal(policy, claim, refused, at, jitter);
    };
  }

  private static Disposition afterDoubt(
      RetryPolicy policy, Claim claim, TryLater later, Instant at, double jitter) {
    return switch (claim.route().guarantee()) {
      case AT_LEAST_ONCE -> again(policy, claim, later.cause(), at, jitter);
      case AT_MOST_ONCE -> unsure(claim, later.cause());
    };
  }

  private static Disposition unsure(Claim claim, String cause) {
    return switch (claim.route().onRefusal()) {
      case FORGET -> new Done();
      case GIVE_UP, RETRY -> new Parked(cause);
    };
  }

  private static Disposition afterRefusal(
      RetryPolicy policy, Claim claim, Refused refused, Instant at, double jitter) {
    String cause = refused.code() + " " + refused.text();
    if (refused.about() == About.GROUP) {
      return again(policy, claim, cause, at, jitter);
    }
    return switch (claim.route().onRefusal()) {
      case RETRY -> again(policy, claim, cause, at, jitter);
      case GIVE_UP, FORGET ->
          refused.lasting() ? givenUp(claim, cause) : again(policy, claim, cause, at, jitter);
    };
  }

  /** Schedules a retry; the last one is at the end of {@code RETRY_FOR}, never later. */
  private static Disposition again(
      RetryPolicy policy, Claim claim, String cause, Instant at, double jitter) {
    Instant end = claim.firstAttemptAt().plus(policy.retryFor());
    if (!at.isBefore(end)) {
      return givenUp(claim, cause);
    }
    Duration pause = policy.pauseAfter(claim.attempt());
    Instant next = at.plusMillis(Math.round(pause.toMillis() * (1 + SPREAD * jitter)));
    return new Retry(next.isAfter(end) ? end : next, cause);
  }

  private static Disposition givenUp(Claim claim, String cause) {
    return switch (claim.route().onRefusal()) {
      case FORGET -> new Done();
      case GIVE_UP, RETRY -> new Dead(cause);
    };
  }
}
