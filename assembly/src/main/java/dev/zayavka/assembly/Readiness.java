package dev.zayavka.assembly;

import dev.zayavka.adapter.redis.RedisHealth;
import dev.zayavka.assembly.http.Health;
import java.util.LinkedHashMap;
import java.util.Map;

/** Readiness check of a bot: whether it can do its work. */
final class Readiness {

  private static final String OK = "ok";

  private Readiness() {}

  /** Health before the storage is open, when there is nothing to check. */
  static Health starting() {
    return new Health(
        false, Map.of("database", "not reached yet", "migrations", "not applied yet"));
  }

  static Health of(Storage storage, boolean telegramReached, UpdateSource updates) {
    boolean database = storage.postgres().isReachable();
    Map<String, String> checks = new LinkedHashMap<>();
    checks.put("database", database ? OK : "not reachable");
    checks.put("migrations", OK);
    checks.put("telegram", telegramReached ? OK : "not reachable");
    checks.put("updates", updates.state());
    // Without Redis the bot goes on from PostgreSQL: that is worth a line, not an outage.
    storage.redis().ifPresent(redis -> checks.put("redis", redis(redis)));
    return new Health(database && telegramReached && updates.isAlive(), checks);
  }

  private static String redis(RedisHealth health) {
    return health
        .unreachableSince()
        .map(since -> "lost since " + since + ", PostgreSQL serves")
        .orElse(health.reachable() ? OK : "not connected yet");
  }
}
