package dev.zayavka.ports.delivery;

import java.time.Instant;

/**
 * A delivery attempt that ended and has to be settled.
 *
 * @param claim what was to be delivered
 * @param outcome what the sink said
 * @param at when it ended
 * @param jitter between -1 and 1: where in its spread the next attempt falls
 */
public record Attempt(Claim claim, Delivery outcome, Instant at, double jitter) {}
