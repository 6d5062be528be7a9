package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import java.time.Duration;
import java.time.Instant;

/**
 * One effect in the outbox.
 *
 * @param enqueuedAt time of enqueueing, or of sending again by a person
 * @param attempts number of finished attempts that count
 * @param firstAttemptAt begin of attempt 1; meaningless before it
 * @param inDoubt true if the row was claimed, its lease ran out, and it has not been settled since
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

  /** True until the effect is delivered or has failed. */
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

  /** Moment from which on an active effect can be claimed. */
  Instant claimableAt() {
    return switch (standing) {
      case Standing.Waiting waiting -> waiting.due();
      case Standing.Taken taken -> taken.until();
      case Standing.Done done -> throw notWaiting();
      case Standing.GivenUp givenUp -> throw notWaiting();
    };
  }

  /** Time since the effect became due; negative before that. */
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

  /** Row after an attempt that counts. */
  OutboxRow tried(Standing next) {
    return new OutboxRow(id, effect, route, enqueuedAt, attempts + 1, firstAttemptAt, false, next);
  }

  /** Row after an attempt that does not count; a row in doubt stays in doubt. */
  OutboxRow untried(Standing next) {
    return new OutboxRow(id, effect, route, enqueuedAt, attempts, firstAttemptAt, inDoubt, next);
  }

  /** Row whose worker is gone: its attempt counts, and nobody knows how it ended. */
  OutboxRow abandoned(Standing next) {
    return new OutboxRow(id, effect, route, enqueuedAt, attempts + 1, firstAttemptAt, true, next);
  }

  OutboxRow replayed(Instant at) {
    return new OutboxRow(id, effect, route, at, 0, at, false, new Standing.Waiting(at));
  }

  private IllegalStateException notWaiting() {
    return new IllegalStateException("effect " + id + " does not wait: " + standing);
  }

  /** Status of an effect. */
  sealed interface Standing {
    record Waiting(Instant due) implements Standing {}

    record Taken(String worker, Instant until, Instant due) implements Standing {}

    record Done(Instant at) implements Standing {}

    record GivenUp(boolean parked, String cause, Instant at) implements Standing {}
  }
}
