package dev.zayavka.ports.delivery;

import java.time.Instant;

/**
 * An effect that was given up or parked, as a person sees it.
 *
 * @param outboxId its number
 * @param effect what it was
 * @param parked true when it may have arrived
 * @param cause the last answer, or what went wrong
 * @param attempts how many were made
 * @param at when it was given up
 */
public record Undelivered(
    long outboxId, Effect effect, boolean parked, String cause, int attempts, Instant at) {}
