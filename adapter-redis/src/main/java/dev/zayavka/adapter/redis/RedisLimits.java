package dev.zayavka.adapter.redis;

import java.time.Duration;

/**
 * Time limits of this adapter. In production they are short, because every update waits for them
 * during an outage; tests on a slow machine use longer ones.
 *
 * @param command timeout of a command
 * @param connect timeout of a connection, which takes longer than a command (TLS, AUTH); no call
 *     waits for it
 * @param ping timeout of a health check, longer than that of a command: a pause of a second is no
 *     outage yet
 * @param budgetKept number of windows for which Redis keeps the calls of a send budget, by its own
 *     clock
 */
record RedisLimits(Duration command, Duration connect, Duration ping, int budgetKept) {

  static final RedisLimits USUAL =
      new RedisLimits(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(1), 2);
}
