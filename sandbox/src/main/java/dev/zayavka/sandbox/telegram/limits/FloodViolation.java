package dev.zayavka.sandbox.telegram.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * A call made before the {@code retry_after} of an earlier one has passed.
 *
 * @param chatId 0 if the whole bot was frozen
 * @param tooEarlyBy the remaining wait at the time of the call
 */
public record FloodViolation(Instant at, long chatId, String method, Duration tooEarlyBy) {}
