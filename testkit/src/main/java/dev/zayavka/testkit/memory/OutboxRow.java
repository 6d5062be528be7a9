package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import java.time.Duration;
import java.time.Instant;

/**
 * One effect in the outbox.
 *
 * @param enqueuedAt when it was enqueued, or sent again by a person
 * @param attempts how many attempts are over and count
 * @param firstAttemptAt when attempt 1 began; meaningless while there was none
 * @param inDoubt true when somebody took it, let the lease run out, and nobody has settled it since
 */
record OutboxRow(
    long id,
    Effect effect,
    Route route,
    Instant enqueuedAt,
    int attempts,
    Instant firstAttemptAt,
    boolean inDoubt,
    Standing standing) {

  static OutboxRow enqueued(long id, Effect effect, Instant at) {
    return new OutboxRow(id, effect, effect.route(), at, 0, at, false, new Standing.Waiting(at));
  }

  /** True until it is delivered or given up. */
  boolean active() {
    return switch (standing) {
      case Standing.Waiting waiting -> true;
      case Standing.Taken taken -> true;
      case Standing.Done done -> false;
      case Standing.GivenUp givenUp -> false;
    };
  }

  boolean takenAt(Instant now) {
    return standing instanceof Standing.Taken taken && taken.until().isAfter(now);
  }

  boolean dueAt(Instant now) {
    return switch (standing) {
      case Standing.Waiting waiting -> !waiting.due().isAfter(now);
      case Standing.Taken taken -> !taken.until().isAfter(now);
      case Standing.Done done -> false;
      case Standing.GivenUp givenUp -> false;
    };
  }

  /** How long it has been due; negative when it is not yet. */
  Duration overdue(Instant now) {
    return switch (standing) {
      case Standing.Waiting waiting -> Duration.between(waiting.due(), now);
      case Standing.Taken taken -> Duration.between(taken.due(), now);
      case Standing.Done done -> Duration.ZERO;
      case Standing.GivenUp givenUp -> Duration.ZERO;
    };
  }

  OutboxRow take(String worker, Instant now, Duration lease) {
    return switch (standing) {
      case Standing.Waiting waiting ->
          new OutboxRow(
              id,
              effect,
              route,
              enqueuedAt,
              attempts,
              attempts == 0 ? now : firstAttemptAt,
              inDoubt,
              new Standing.Taken(worker, now.plus(lease), waiting.due()));
      case Standing.Taken taken ->
          new OutboxRow(
              id,
              effect,
              route,
              enqueuedAt,
              attempts + 1,
              firstAttemptAt,
              true,
              new Standing.Taken(worker, now.plus(lease), taken.due()));
      case Standing.Done done -> throw notWaiting();
      case Standing.GivenUp givenUp -> throw notWaiting();
    };
  }

  boolean takenBy(Claim claim) {
    return standing instanceof Standing.Taken taken
        && taken.worker().equals(claim.worker())
        && attempts + 1 == claim.attempt();
  }

  /** The attempt is over and counts. */
  OutboxRow tried(Standing next) {
    return new OutboxRow(id, effect, route, enqueuedAt, attempts + 1, firstAttemptAt, false, next);
  }

  /** The attempt does not count, and what was in doubt before still is. */
  OutboxRow untried(Standing next) {
    return new OutboxRow(id, effect, route, enqueuedAt, attempts, firstAttemptAt, inDoubt, next);
  }

  OutboxRow replayed(Instant at) {
    return new OutboxRow(id, effect, route, at, 0, at, false, new Standing.Waiting(at));
  }

  private IllegalStateException notWaiting() {
    return new IllegalStateException("effect " + id + " does not wait: " + standing);
  }

  /** Where an effect stands. */
  sealed interface Standing {
    record Waiting(Instant due) implements Standing {}

    record Taken(String worker, Instant until, Instant due) implements Standing {}

    record Done(Instant at) implements Standing {}

    record GivenUp(boolean parked, String cause, Instant at) implements Standing {}
  }
}
