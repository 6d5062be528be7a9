package dev.zayavka.sandbox.telegram.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * A call made although a {@code retry_after} had not passed yet.
 *
 * @param chatId 0 when the whole bot had to wait
 * @param tooEarlyBy what was left of the wait
 */
public record FloodViolation(Instant at, long chatId, String method, Duration tooEarlyBy) {}
