package dev.zayavka.ports.delivery;

import java.time.Instant;

/**
 * An effect one worker has taken to deliver, for as long as its lease lasts.
 *
 * @param outboxId positive, growing in the order of enqueueing
 * @param effect what to deliver
 * @param route how
 * @param enqueuedAt when the decision it follows from was made, or an admin sent it again
 * @param attempt this attempt's number, from 1; waits asked for by a budget or a 429 are not
 *     counted
 * @param firstAttemptAt when attempt 1 began; {@code RETRY_FOR} is counted from here
 * @param inDoubt true when an earlier worker took it and never said how it ended
 * @param worker who took it; somebody else's claim cannot be settled
 */
public record Claim(
    long outboxId,
    Effect effect,
    Route route,
    Instant enqueuedAt,
    int attempt,
    Instant firstAttemptAt,
    boolean inDoubt,
    String worker) {}
